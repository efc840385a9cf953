package org.hotline12345.telephony.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.transfer.Target;

/// Who is in which bridge: with whom a citizen can speak. Not thread-safe.
public final class Bridges {
  private final Map<String, Set<Leg>> bridges = new HashMap<>();

  /// Somebody is in one bridge with a citizen.
  public sealed interface Meeting {
    ContactId contact();
  }

  /// The agent who serves.
  ///
  /// @param agentChannel Asterisk's name of the agent's leg
  public record Pair(Leg citizen, ContactId contact, AgentId agent, String agentChannel)
      implements Meeting {}

  /// Somebody brought in by a transfer.
  public record Guest(Leg citizen, ContactId contact, Target target, String channel)
      implements Meeting {}

  /// @return who now meets in this bridge
  public List<Meeting> enter(String bridge, Leg leg) {
    Set<Leg> legs = bridges.computeIfAbsent(bridge, _ -> new HashSet<>());
    legs.removeIf(other -> other.channel().equals(leg.channel()));
    legs.add(leg);
    return meetings(legs);
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

  private static List<Meeting> meetings(Set<Leg> legs) {
    List<Meeting> meetings = new ArrayList<>();
    for (Leg citizen : legs) {
      for (Leg other : legs) {
        if (citizen.isCitizen()
            && !other.isCitizen()
            && citizen.contact().isPresent()
            && citizen.contact().equals(other.contact())) {
          meeting(citizen, citizen.contact().get(), other).ifPresent(meetings::add);
        }
      }
    }
    return meetings;
  }

  /// Whoever a citizen was handed over to came as a target and serves since.
  private static Optional<Meeting> meeting(Leg citizen, ContactId contact, Leg other) {
    Optional<AgentId> agent = other.agent();
    boolean serves = agent.isPresent() && citizen.lastAgent().equals(agent);
    if (other.target().isPresent() && !serves) {
      return Optional.of(new Guest(citizen, contact, other.target().get(), other.channel()));
    }
    return agent.map(id -> new Pair(citizen, contact, id, other.channel()));
  }
}
