package org.hotline12345.telephony.call;

import static org.hotline12345.telephony.call.CallStep.ignored;
import static org.hotline12345.telephony.call.CallStep.to;

import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;

/// The rules of holds, transfers and conferences. A wish only begins something: the state follows
/// what Asterisk then tells, so a step that fails leaves the call where it was. Pure.
final class TransferRules {
  private TransferRules() {}

  /// Before the answer, and after the end.
  static CallStep early(CallState state, TransferEvent event) {
    return switch (event) {
      case TransferEvent.FoundApart(Apart found) when state instanceof CallState.Unknown ->
          found(found);
      case TransferEvent.TargetJoined(Call call, Target target, String channel)
          when state instanceof CallState.Unknown ->
          joinedUnknown(call, target, channel);
      default -> ignored("it does not talk with an agent");
    };
  }

  static CallStep talking(Call call, AgentId agent, TransferEvent event) {
    return switch (event) {
      case TransferEvent.Asked(Wish wish) -> asked(new CallState.Talking(call, agent), wish);
      case TransferEvent.OnHold _ -> held(call, agent);
      case TransferEvent.ConsultRings(Target target) -> rings(call, agent, target, true);
      case TransferEvent.Sent(Call now, Target target) -> sent(now, agent, target);
      case TransferEvent.InConference(Call now, var target) ->
          conference(now, agent, target, false);
      case TransferEvent.TargetJoined(Call now, Target target, String channel) ->
          joined(now, agent, target, channel);
      case TransferEvent.AgentLost _ -> lost(call, agent);
      case TransferEvent.AgentGone _ -> ignored("the dialplan tells that next");
      case TransferEvent.SentBack(Call now, String _) -> recalled(now, agent);
      case TransferEvent.ConsultAnswered _,
          TransferEvent.ConsultOver _,
          TransferEvent.TargetGone _,
          TransferEvent.Rejoined _,
          TransferEvent.FoundApart _ ->
          ignored("it talks with " + agent);
    };
  }

  static CallStep next(Apart state, CallEvent event) {
    return switch (event) {
      case TransferEvent.Asked(Wish wish) -> asked(state, wish);
      case CallEvent.CitizenGone _ -> over(state, EndReason.CITIZEN_HUNG_UP);
      case CallEvent.Lost _ -> over(state, EndReason.SYSTEM_FAILED);
      case CallEvent.Arrived _, CallEvent.Offered _, CallEvent.OfferOver _, CallEvent.Diverted _ ->
          ignored("it was answered");
      default ->
          switch (state) {
            case Apart.Held(Call call, AgentId agent) -> ApartRules.held(call, agent, event);
            case Apart.Consulting consulting -> ApartRules.consulting(consulting, event);
            case Apart.Sending sending -> ApartRules.sending(sending, event);
            case Apart.Recalling(Call call, AgentId agent) ->
                ApartRules.recalling(call, agent, event);
            case Apart.Conference conference -> ApartRules.conference(conference, event);
            case Apart.Away(Call call, Target _) -> ApartRules.away(call, event);
          };
    };
  }

  /// Nothing changes yet; Asterisk tells when it has.
  private static CallStep asked(CallState state, Wish wish) {
    return switch (state) {
      case CallState.Talking(Call call, AgentId agent) ->
          switch (wish) {
            case Wish.Hold _ -> to(state, new TransferAct.PutOnHold(call, agent));
            case Wish.Consult(var to) -> to(state, new TransferAct.StartConsult(call, agent, to));
            case Wish.Send(var to) -> to(state, new TransferAct.Send(call, agent, to));
            case Wish.ThreeWay(var to) ->
                to(state, new TransferAct.StartConference(call, agent, to));
            case Wish.Reconnect _ -> to(state, new TransferAct.RingAgain(call, agent));
            case Wish.Resume _ -> ignored("they talk already");
            case Wish.Complete _, Wish.Merge _ -> ignored("nobody is consulted");
          };
      case Apart.Held(Call call, AgentId agent) ->
          switch (wish) {
            case Wish.Resume _ -> to(state, new TransferAct.Rejoin(call, agent));
            case Wish.Consult(var to) -> to(state, new TransferAct.StartConsult(call, agent, to));
            case Wish.Send(var to) -> to(state, new TransferAct.Send(call, agent, to));
            case Wish.ThreeWay(var to) ->
                to(state, new TransferAct.StartConference(call, agent, to));
            case Wish.Reconnect _ -> to(state, new TransferAct.RingAgain(call, agent));
            case Wish.Hold _ -> ignored("it is on hold already");
            case Wish.Complete _, Wish.Merge _ -> ignored("nobody is consulted");
          };
      case Apart.Consulting(Call call, AgentId agent, Target _, Optional<String> channel) ->
          switch (wish) {
            case Wish.Resume _ -> to(state, new TransferAct.Rejoin(call, agent));
            case Wish.Complete _ when channel.isPresent() ->
                to(state, new TransferAct.CompleteConsult(call, agent, channel.get()));
            case Wish.Merge _ when channel.isPresent() ->
                to(state, new TransferAct.MergeConsult(call, agent, channel.get()));
            case Wish.Complete _, Wish.Merge _ -> ignored("the one called has not answered yet");
            case Wish.Hold _, Wish.Consult _, Wish.Send _, Wish.ThreeWay _, Wish.Reconnect _ ->
                ignored("somebody is consulted");
          };
      case Apart.Sending(Call call, AgentId agent, Target _) ->
          wish instanceof Wish.Resume
              ? to(state, new TransferAct.Recall(call, agent))
              : ignored("it is being transferred");
      case Apart.Conference(Call call, AgentId agent, Optional<Target> _, boolean _) ->
          wish instanceof Wish.Resume
              ? to(state, new TransferAct.Rejoin(call, agent))
              : ignored("all are together");
      case Apart.Recalling _ -> ignored("it rings at the agent");
      case Apart.Away _ -> ignored("somebody else serves it");
      default -> ignored("it does not talk with an agent");
    };
  }

  static CallStep held(Call call, AgentId agent) {
    return to(
        new Apart.Held(call, agent),
        new CallAct.StopListening(call),
        note(call, TrailKind.HELD, agent, Optional.empty(), ""));
  }

  /// The citizen, who would go on as after a talk, waits again instead.
  private static CallStep lost(Call call, AgentId agent) {
    return to(
        new CallState.Returning(call),
        new CallAct.StopListening(call),
        new TransferAct.Apologise(call),
        note(call, TrailKind.LINE_LOST, agent, Optional.empty(), ""),
        new TransferAct.Requeue(call, agent, false));
  }

  /// The agent's telephone lost the call and is rung again.
  static CallStep recalled(Call call, AgentId agent) {
    return to(
        new Apart.Recalling(call, agent),
        new CallAct.StopListening(call),
        note(call, TrailKind.LINE_LOST, agent, Optional.empty(), ""));
  }

  static CallStep rings(Call call, AgentId agent, Target target, boolean listening) {
    Apart.Consulting state = new Apart.Consulting(call, agent, target, Optional.empty());
    TransferAct.Note note = note(call, TrailKind.CONSULTED, agent, Optional.of(target), "");
    return listening ? to(state, new CallAct.StopListening(call), note) : to(state, note);
  }

  static CallStep sent(Call call, AgentId agent, Target target) {
    return to(
        new Apart.Sending(call, agent, target),
        new CallAct.StopListening(call),
        note(call, TrailKind.SENT, agent, Optional.of(target), ""));
  }

  static CallStep conference(Call call, AgentId agent, Optional<Target> target, boolean joined) {
    return to(
        new Apart.Conference(call, agent, target, joined),
        new TransferAct.ListenAgain(call, agent),
        note(call, TrailKind.THREE_WAY, agent, target, ""));
  }

  /// The target has the citizen now.
  static CallStep joined(Call call, AgentId agent, Target target, String channel) {
    if (target.agent().isPresent()) {
      AgentId by = target.agent().get();
      return to(
          new CallState.Talking(call, by),
          new CallAct.StopListening(call),
          note(call, TrailKind.HANDED_OVER, agent, Optional.of(target), "ANSWER"),
          new TransferAct.HandOver(call, by, channel));
    }
    return to(
        new Apart.Away(call, target),
        new CallAct.StopListening(call),
        note(call, TrailKind.PASSED_ON, agent, Optional.of(target), "ANSWER"),
        new TransferAct.PassOn(call, agent, target));
  }

  private static CallStep joinedUnknown(Call call, Target target, String channel) {
    return target
        .agent()
        .map(
            by ->
                to(
                    new CallState.Talking(call, by),
                    new CallAct.Open(call),
                    foundAs(call, TrailKind.HANDED_OVER, Optional.empty(), Optional.of(target)),
                    new TransferAct.HandOver(call, by, channel)))
        .orElseGet(() -> foundAway(call, target));
  }

  private static CallStep foundAway(Call call, Target target) {
    return to(
        new Apart.Away(call, target),
        new CallAct.Open(call),
        foundAs(call, TrailKind.PASSED_ON, Optional.empty(), Optional.of(target)));
  }

  private static CallStep found(Apart state) {
    return switch (state) {
      case Apart.Held(Call _, AgentId agent) ->
          foundWith(state, agent, TrailKind.HELD, Optional.empty());
      case Apart.Consulting(Call _, AgentId agent, Target target, var _) ->
          foundWith(state, agent, TrailKind.CONSULTED, Optional.of(target));
      case Apart.Sending(Call _, AgentId agent, Target target) ->
          foundWith(state, agent, TrailKind.SENT, Optional.of(target));
      case Apart.Recalling(Call _, AgentId agent) ->
          foundWith(state, agent, TrailKind.SENT_BACK, Optional.empty());
      case Apart.Conference(Call call, AgentId agent, var target, boolean _) ->
          to(
              state,
              new CallAct.Open(call),
              new CallAct.Serving(call, agent),
              foundAs(call, TrailKind.THREE_WAY, Optional.of(agent), target),
              new TransferAct.ListenAgain(call, agent));
      case Apart.Away(Call call, Target target) -> foundAway(call, target);
    };
  }

  private static CallStep foundWith(
      Apart state, AgentId agent, TrailKind as, Optional<Target> target) {
    Call call = state.call();
    return to(
        state,
        new CallAct.Open(call),
        new CallAct.Serving(call, agent),
        foundAs(call, as, Optional.of(agent), target));
  }

  static TransferAct.Found foundAs(
      Call call, TrailKind as, Optional<AgentId> agent, Optional<Target> target) {
    return new TransferAct.Found(call, as, agent, target);
  }

  private static CallStep over(Apart state, EndReason reason) {
    Call call = state.call();
    if (state instanceof Apart.Away) {
      return to(
          new CallState.Ended(call),
          new TransferAct.HangUpOthers(call),
          new CallAct.KeepRecording(call));
    }
    return to(
        new CallState.Ended(call),
        new CallAct.StopListening(call),
        new TransferAct.HangUpOthers(call),
        new CallAct.Finish(call, reason),
        new CallAct.KeepRecording(call));
  }

  static TransferAct.Note note(
      Call call, TrailKind kind, AgentId agent, Optional<Target> target, String outcome) {
    return new TransferAct.Note(call, kind, Optional.of(agent), target, outcome);
  }
}
