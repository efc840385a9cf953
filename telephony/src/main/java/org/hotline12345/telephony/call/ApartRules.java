package org.hotline12345.telephony.call;

import static org.hotline12345.telephony.call.CallStep.ignored;
import static org.hotline12345.telephony.call.CallStep.to;
import static org.hotline12345.telephony.call.TransferRules.note;

import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;

/// What Asterisk tells of a call that is apart from its agent, state by state. Wishes and ends are
/// answered before, by [TransferRules].
final class ApartRules {
  private ApartRules() {}

  static CallStep held(Call call, AgentId agent, CallEvent event) {
    return switch (event) {
      case CallEvent.Together(Call now, AgentId by, String channel) ->
          together(now, agent, by, channel);
      case TransferEvent.ConsultRings(Target target) ->
          TransferRules.rings(call, agent, target, false);
      case TransferEvent.Sent(Call now, Target target) -> TransferRules.sent(now, agent, target);
      case TransferEvent.InConference(Call now, var target) ->
          TransferRules.conference(now, agent, target, false);
      case TransferEvent.TargetJoined(Call now, Target target, String channel) ->
          TransferRules.joined(now, agent, target, channel);
      case TransferEvent.SentBack(Call now, String _) -> TransferRules.recalled(now, agent);
      case TransferEvent.AgentGone _ -> abandoned(call, agent);
      case CallEvent.Queued(Call now) -> requeued(now, agent, false);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace ? requeued(now, agent, false) : abandoned(now, agent);
      case CallEvent.AgentLeft(Call now) -> finished(now);
      default -> ignored("it is on hold");
    };
  }

  static CallStep consulting(Apart.Consulting state, CallEvent event) {
    Call call = state.call();
    AgentId agent = state.agent();
    Target target = state.target();
    return switch (event) {
      case TransferEvent.ConsultAnswered(Target by, String channel) ->
          to(
              new Apart.Consulting(call, agent, by, Optional.of(channel)),
              note(call, TrailKind.CONSULTED, agent, Optional.of(by), "ANSWER"));
      case TransferEvent.ConsultOver(String status) ->
          to(
              new Apart.Held(call, agent),
              note(call, TrailKind.SENT_BACK, agent, Optional.of(target), status));
      case CallEvent.Together(Call now, AgentId by, String channel) ->
          together(now, agent, by, channel);
      case TransferEvent.TargetJoined(Call now, Target by, String channel) ->
          TransferRules.joined(now, agent, by, channel);
      case TransferEvent.InConference _ ->
          TransferRules.conference(call, agent, Optional.of(target), true);
      case TransferEvent.Sent(Call now, Target by) -> TransferRules.sent(now, agent, by);
      case TransferEvent.AgentGone _ -> abandoned(call, agent);
      case CallEvent.Queued(Call now) -> requeued(now, agent, false);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace ? requeued(now, agent, false) : abandoned(now, agent);
      case CallEvent.AgentLeft(Call now) -> finished(now);
      default -> ignored("somebody is consulted");
    };
  }

  static CallStep sending(Apart.Sending state, CallEvent event) {
    Call call = state.call();
    AgentId agent = state.agent();
    return switch (event) {
      case TransferEvent.TargetJoined(Call now, Target by, String channel) ->
          TransferRules.joined(now, agent, by, channel);
      case TransferEvent.SentBack(Call now, String status) ->
          to(
              new Apart.Recalling(now, agent),
              note(now, TrailKind.SENT_BACK, agent, Optional.of(state.target()), status));
      case CallEvent.Together(Call now, AgentId by, String channel) ->
          together(now, agent, by, channel);
      case CallEvent.Missed _ -> requeued(call, agent, true);
      case CallEvent.Queued(Call now) -> requeued(now, agent, true);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace ? requeued(now, agent, true) : ignored("it is on its way");
      case CallEvent.AgentLeft(Call now) -> finished(now);
      default -> ignored("it is being transferred");
    };
  }

  static CallStep recalling(Call call, AgentId agent, CallEvent event) {
    return switch (event) {
      case CallEvent.Together(Call now, AgentId by, String channel) ->
          together(now, agent, by, channel);
      case CallEvent.Missed _ -> requeued(call, agent, true);
      case CallEvent.Queued(Call now) -> requeued(now, agent, true);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace ? requeued(now, agent, true) : ignored("it is on its way");
      case CallEvent.AgentLeft(Call now) -> finished(now);
      default -> ignored("it rings at the agent who sent it");
    };
  }

  static CallStep conference(Apart.Conference state, CallEvent event) {
    Call call = state.call();
    AgentId agent = state.agent();
    return switch (event) {
      case TransferEvent.TargetJoined(Call now, Target by, String _) ->
          state.joined() && state.target().filter(by::equals).isPresent()
              ? ignored("they are there already")
              : to(
                  new Apart.Conference(now, agent, Optional.of(by), true),
                  note(now, TrailKind.JOINED, agent, Optional.of(by), "ANSWER"));
      // Told twice: by the leg's end and by the failed call.
      case TransferEvent.TargetGone _ when state.target().isEmpty() -> ignored("they left already");
      case TransferEvent.TargetGone(Target gone) ->
          to(
              new Apart.Conference(call, agent, Optional.empty(), false),
              note(
                  call,
                  TrailKind.LEFT,
                  agent,
                  Optional.of(gone),
                  state.joined() ? "ANSWER" : "NOANSWER"),
              new TransferAct.Rejoin(call, agent));
      case TransferEvent.AgentGone _ ->
          state.joined() && state.target().isPresent()
              ? TransferRules.joined(call, agent, state.target().get(), "")
              : ignored("the dialplan tells that next");
      // The agent is in the same conference: that is no return to a talk of two.
      case CallEvent.Together _ -> ignored("all are together");
      case TransferEvent.OnHold _ -> TransferRules.held(call, agent);
      case CallEvent.Queued(Call now) -> requeued(now, agent, false);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace ? requeued(now, agent, false) : abandoned(now, agent);
      case TransferEvent.Rejoined(Call now) ->
          to(
              new CallState.Talking(now, agent),
              note(now, TrailKind.RESUMED, agent, Optional.empty(), ""));
      case CallEvent.AgentLeft(Call now) -> finished(now);
      default -> ignored("all are together");
    };
  }

  static CallStep away(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.AgentLeft(Call now) -> to(new CallState.After(now));
      case CallEvent.Queued(Call now) -> to(new CallState.Waiting(now));
      default -> ignored("somebody outside serves " + call.contact());
    };
  }

  private static CallStep together(Call call, AgentId agent, AgentId by, String channel) {
    if (by.equals(agent)) {
      return to(
          new CallState.Talking(call, agent),
          note(call, TrailKind.RESUMED, agent, Optional.empty(), ""),
          new TransferAct.ListenAgain(call, agent));
    }
    return to(new CallState.Talking(call, by), new TransferAct.HandOver(call, by, channel));
  }

  /// The agent's telephone is gone: the citizen waits for another.
  private static CallStep abandoned(Call call, AgentId agent) {
    return to(
        new CallState.Returning(call),
        new CallAct.BackToMusic(call),
        note(call, TrailKind.QUEUED_AGAIN, agent, Optional.empty(), ""),
        new TransferAct.Requeue(call, agent, false));
  }

  private static CallStep requeued(Call call, AgentId agent, boolean missed) {
    return to(
        new CallState.Waiting(call),
        note(call, TrailKind.QUEUED_AGAIN, agent, Optional.empty(), missed ? "NOANSWER" : ""),
        new TransferAct.Requeue(call, agent, missed));
  }

  private static CallStep finished(Call call) {
    return to(
        new CallState.After(call),
        new CallAct.StopListening(call),
        new CallAct.Finish(call, EndReason.AGENT_HUNG_UP));
  }
}
