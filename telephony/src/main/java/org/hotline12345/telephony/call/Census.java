package org.hotline12345.telephony.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.transfer.Target;

/// The truth after a connection, read from every channel: what each citizen's call is at, in the
/// order of their arrival. Pure.
public final class Census {
  private final Instant now;
  private final List<LineEvent.Seen> channels;
  private final Map<ContactId, Bridges.Meeting> meetings = new HashMap<>();

  private Census(List<LineEvent.Seen> channels, Instant now) {
    this.channels = channels;
    this.now = now;
  }

  /// One citizen's call.
  ///
  /// @param event what it means to the call's life; empty: the dialplan tells by itself
  /// @param others the legs beside the citizen's
  public record Found(ContactId contact, Optional<CallEvent> event, List<Leg> others) {}

  /// @param bridges filled anew
  public static List<Found> of(List<LineEvent.Seen> channels, Bridges bridges, Instant now) {
    Census census = new Census(channels, now);
    bridges.clear();
    for (LineEvent.Seen seen : channels) {
      if (!seen.bridge().isEmpty()) {
        bridges.enter(seen.bridge(), seen.leg()).forEach(census::meeting);
      }
    }
    return census.citizens().stream().map(census::found).toList();
  }

  private void meeting(Bridges.Meeting meeting) {
    meetings.merge(
        meeting.contact(), meeting, (old, fresh) -> old instanceof Bridges.Pair ? old : fresh);
  }

  private List<Leg> citizens() {
    List<Leg> citizens = new ArrayList<>();
    Set<ContactId> known = new HashSet<>();
    for (LineEvent.Seen seen : channels) {
      if (seen.leg().call(now).isPresent() && known.add(seen.leg().contact().orElseThrow())) {
        citizens.add(seen.leg());
      }
    }
    citizens.sort(Comparator.comparing(leg -> leg.call(now).orElseThrow().arrivedAt()));
    return citizens;
  }

  private Found found(Leg citizen) {
    ContactId contact = citizen.contact().orElseThrow();
    List<Leg> others =
        channels.stream()
            .map(LineEvent.Seen::leg)
            .filter(leg -> !leg.isCitizen() && leg.contact().filter(contact::equals).isPresent())
            .toList();
    return new Found(contact, event(citizen, citizen.call(now).orElseThrow(), others), others);
  }

  private Optional<CallEvent> event(Leg citizen, Call call, List<Leg> others) {
    Optional<AgentId> agent = citizen.lastAgent();
    Optional<Leg> guest = others.stream().filter(leg -> leg.target().isPresent()).findFirst();
    if (citizen.stage().equals("conference") && agent.isPresent()) {
      boolean joined = meetings.get(call.contact()) != null && guest.isPresent();
      return apart(new Apart.Conference(call, agent.get(), guest.flatMap(Leg::target), joined));
    }
    if (citizen.stage().equals("transferring")) {
      return Optional.of(new CallEvent.Arrived(call));
    }
    Bridges.Meeting meeting = meetings.get(call.contact());
    if (meeting instanceof Bridges.Pair pair) {
      return Optional.of(new CallEvent.Together(call, pair.agent(), pair.agentChannel()));
    }
    if (meeting instanceof Bridges.Guest(Leg _, ContactId _, Target target, String channel)) {
      return Optional.of(new TransferEvent.TargetJoined(call, target, channel));
    }
    if (agent.isPresent()) {
      Optional<CallEvent> apart = alone(citizen.stage(), call, agent.get(), guest);
      if (apart.isPresent()) {
        return apart;
      }
    }
    return switch (citizen.stage()) {
      case "greeting" -> Optional.of(new CallEvent.Arrived(call));
      case "waiting" -> Optional.of(new CallEvent.FoundWaiting(call, true));
      case "connecting", "survival", "way-out", "hold", "transfer", "recall", "conference" ->
          Optional.of(new CallEvent.FoundWaiting(call, false));
      case "after" -> Optional.of(new CallEvent.AgentLeft(call));
      default -> Optional.empty();
    };
  }

  private Optional<CallEvent> alone(String stage, Call call, AgentId agent, Optional<Leg> guest) {
    return switch (stage) {
      case "hold" ->
          apart(
              guest
                  .map(leg -> consulting(call, agent, leg))
                  .orElseGet(() -> new Apart.Held(call, agent)));
      case "transfer" ->
          guest.flatMap(Leg::target).flatMap(to -> apart(new Apart.Sending(call, agent, to)));
      case "recall" -> apart(new Apart.Recalling(call, agent));
      default -> Optional.empty();
    };
  }

  /// Whether the one consulted has answered shows in their leg's bridge.
  private Apart consulting(Call call, AgentId agent, Leg guest) {
    boolean answered =
        channels.stream()
            .anyMatch(
                seen -> seen.leg().channel().equals(guest.channel()) && !seen.bridge().isEmpty());
    return new Apart.Consulting(
        call,
        agent,
        guest.target().orElseThrow(),
        answered ? Optional.of(guest.channel()) : Optional.empty());
  }

  private static Optional<CallEvent> apart(Apart state) {
    return Optional.of(new TransferEvent.FoundApart(state));
  }
}
