package org.hotline12345.telephony.call;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;

/// Who is in which bridge. Two in one bridge, a citizen and an agent, are talking. Not
/// thread-safe.
public final class Bridges {
  private final Map<String, Set<Leg>> bridges = new HashMap<>();

  /// @param agentChannel Asterisk's name of the agent's leg
  public record Pair(Leg citizen, ContactId contact, AgentId agent, String agentChannel) {}

  /// @return the two, if this leg completes a pair
  public Optional<Pair> enter(String bridge, Leg leg) {
    Set<Leg> legs = bridges.computeIfAbsent(bridge, _ -> new HashSet<>());
    legs.removeIf(other -> other.channel().equals(leg.channel()));
    legs.add(leg);
    return pair(legs);
  }

  public void leave(String bridge, String channel) {
    bridges.computeIfPresent(
        bridge,
        (_, legs) -> {
          legs.removeIf(leg -> leg.channel().equals(channel));
          return legs.isEmpty() ? null : legs;
        });
  }

  /// Forgets everything, before a new census.
  public void clear() {
    bridges.clear();
  }

  private static Optional<Pair> pair(Set<Leg> legs) {
    for (Leg citizen : legs) {
      for (Leg agent : legs) {
        if (citizen.isCitizen()
            && agent.agent().isPresent()
            && citizen.contact().isPresent()
            && citizen.contact().equals(agent.contact())) {
          return Optional.of(
              new Pair(citizen, citizen.contact().get(), agent.agent().get(), agent.channel()));
        }
      }
    }
    return Optional.empty();
  }
}
