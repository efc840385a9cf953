package org.hotline12345.telephony.call;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.transfer.Target;

/// Where one call is, for desktops and supervisors.
///
/// @param since when this stage began
/// @param agent who serves it, or rings for it
/// @param target who is consulted, rung or with them
/// @param answered whether the target has answered
/// @param called the number dialled, when it is not the hotline's own
public record CallNow(
    ContactId contact,
    Stage stage,
    Instant since,
    Instant arrivedAt,
    String citizen,
    Optional<AgentId> agent,
    Optional<Target> target,
    boolean answered,
    Optional<String> called) {

  public enum Stage {
    GREETED,
    WAITING,
    RINGING,
    TALKING,
    HELD,
    CONSULTING,
    SENDING,
    RECALLING,
    CONFERENCE,
    AWAY,
    AFTER,
    ENDED
  }

  /// @return empty for a call of which nothing is known yet
  public static Optional<CallNow> of(CallState state, Instant since) {
    return switch (state) {
      case CallState.Unknown _ -> Optional.empty();
      case CallState.Greeted(Call call) -> plain(call, Stage.GREETED, since, Optional.empty());
      case CallState.Waiting(Call call) -> plain(call, Stage.WAITING, since, Optional.empty());
      case CallState.Diverted(Call call) -> plain(call, Stage.WAITING, since, Optional.empty());
      case CallState.Returning(Call call, var _) ->
          plain(call, Stage.WAITING, since, Optional.empty());
      case CallState.Ringing(Call call, AgentId agent) ->
          plain(call, Stage.RINGING, since, Optional.of(agent));
      case CallState.Talking(Call call, AgentId agent) ->
          plain(call, Stage.TALKING, since, Optional.of(agent));
      case CallState.After(Call call) -> plain(call, Stage.AFTER, since, Optional.empty());
      case CallState.Ended(Call call) -> plain(call, Stage.ENDED, since, Optional.empty());
      case Apart.Held(Call call, AgentId agent) ->
          plain(call, Stage.HELD, since, Optional.of(agent));
      case Apart.Recalling(Call call, AgentId agent) ->
          plain(call, Stage.RECALLING, since, Optional.of(agent));
      case Apart.Consulting(Call call, AgentId agent, Target target, Optional<String> channel) ->
          with(
              call,
              Stage.CONSULTING,
              since,
              Optional.of(agent),
              Optional.of(target),
              channel.isPresent());
      case Apart.Sending(Call call, AgentId agent, Target target) ->
          with(call, Stage.SENDING, since, Optional.of(agent), Optional.of(target), false);
      case Apart.Conference(Call call, AgentId agent, Optional<Target> target, boolean joined) ->
          with(call, Stage.CONFERENCE, since, Optional.of(agent), target, joined);
      case Apart.Away(Call call, Target target) ->
          with(call, Stage.AWAY, since, Optional.empty(), Optional.of(target), true);
    };
  }

  private static Optional<CallNow> plain(
      Call call, Stage stage, Instant since, Optional<AgentId> agent) {
    return with(call, stage, since, agent, Optional.empty(), false);
  }

  private static Optional<CallNow> with(
      Call call,
      Stage stage,
      Instant since,
      Optional<AgentId> agent,
      Optional<Target> target,
      boolean answered) {
    return Optional.of(
        new CallNow(
            call.contact(),
            stage,
            since,
            call.arrivedAt(),
            call.citizen(),
            agent,
            target,
            answered,
            call.called()));
  }
}
