package org.hotline12345.telephony.call;

import static org.hotline12345.telephony.call.CallStep.ignored;
import static org.hotline12345.telephony.call.CallStep.to;

import java.util.Optional;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AgentId;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;

/// The rules of a call's life. Pure: the same state and event give the same step.
public final class CallLifecycle {
  private CallLifecycle() {}

  public static CallStep next(CallState state, CallEvent event) {
    return switch (state) {
      case CallState.Unknown _ -> unknown(event);
      case CallState.Greeted(Call call) -> greeted(call, event);
      case CallState.Waiting(Call call) -> waiting(call, event);
      case CallState.Returning returning -> returning(returning, event);
      case CallState.Diverted(Call call) -> diverted(call, event);
      case CallState.Ringing(Call call, AgentId agent) -> ringing(call, agent, event);
      case CallState.Talking(Call call, AgentId agent) -> talking(call, agent, event);
      case CallState.After(Call call) -> after(call, event);
      case CallState.Ended _ -> ignored("the call is over");
      case Apart apart -> TransferRules.next(apart, event);
    };
  }

  private static CallStep unknown(CallEvent event) {
    return switch (event) {
      case CallEvent.Arrived(Call call) -> to(new CallState.Greeted(call), new CallAct.Open(call));
      case CallEvent.Queued(Call call) -> queued(call);
      case CallEvent.FoundWaiting(Call call, boolean inPlace) -> found(call, inPlace);
      case CallEvent.Together(Call call, AgentId agent, String channel) ->
          to(
              new CallState.Talking(call, agent),
              new CallAct.Open(call),
              new CallAct.Serving(call, agent),
              TransferRules.foundAs(call, TrailKind.RESUMED, Optional.of(agent), Optional.empty()),
              new CallAct.Resume(call, agent, channel));
      case CallEvent.AgentLeft(Call call) ->
          to(
              new CallState.After(call),
              new CallAct.Open(call),
              new CallAct.Finish(call, EndReason.AGENT_HUNG_UP));
      case CallEvent.Offered _, CallEvent.OfferOver _, CallEvent.Diverted _ ->
          ignored("no such call");
      case CallEvent.Missed _ -> ignored("it says next that it waits");
      case CallEvent.CitizenGone _, CallEvent.Lost _ -> ignored("it was never known");
      case TransferEvent transfer -> TransferRules.early(new CallState.Unknown(), transfer);
    };
  }

  private static CallStep greeted(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.Queued(Call now) ->
          to(new CallState.Waiting(now), new CallAct.Open(now), new CallAct.Ask(now));
      case CallEvent.FoundWaiting(Call now, boolean inPlace) -> found(now, inPlace);
      case CallEvent.CitizenGone(var served) -> end(call, served.orElse(EndReason.ABANDONED));
      case CallEvent.Lost _ -> end(call, EndReason.SYSTEM_FAILED);
      case CallEvent.Together(Call now, AgentId agent, String channel) ->
          together(now, agent, channel);
      case CallEvent.Arrived _ -> ignored("already greeted");
      case CallEvent.Offered _, CallEvent.OfferOver _, CallEvent.Missed _, CallEvent.Diverted _ ->
          ignored("it has not asked for an agent yet");
      case CallEvent.AgentLeft _ -> ignored("no agent was there");
      case TransferEvent _ -> ignored("no agent was there");
    };
  }

  private static CallStep waiting(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.Offered(AgentId agent) ->
          to(new CallState.Ringing(call, agent), new CallAct.Ring(call, agent));
      case CallEvent.Together(Call now, AgentId agent, String channel) ->
          together(now, agent, channel);
      case CallEvent.CitizenGone _ -> end(call, EndReason.ABANDONED);
      case CallEvent.Lost _ -> end(call, EndReason.SYSTEM_FAILED);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace
              ? ignored("it waits already")
              : to(new CallState.Returning(now), new CallAct.BackToMusic(now));
      case CallEvent.Diverted diverted ->
          to(new CallState.Diverted(call), new CallAct.WayOut(call, diverted));
      case CallEvent.Arrived _, CallEvent.Queued _ -> ignored("it waits already");
      case CallEvent.OfferOver _, CallEvent.Missed _ -> ignored("it was taken back already");
      case CallEvent.AgentLeft _ -> ignored("no agent was there");
      case TransferEvent _ -> ignored("no agent was there");
    };
  }

  private static CallStep returning(CallState.Returning state, CallEvent event) {
    Call call = state.call();
    return switch (event) {
      case CallEvent.Queued(Call now) -> returned(now, state.offered());
      case CallEvent.Offered(AgentId agent) ->
          to(new CallState.Returning(call, Optional.of(agent)));
      case CallEvent.OfferOver _ ->
          state.offered().isPresent()
              ? to(new CallState.Returning(call), new CallAct.BackToMusic(call))
              : ignored("it was taken back already");
      case CallEvent.CitizenGone _ -> end(call, EndReason.ABANDONED);
      case CallEvent.Lost _ -> end(call, EndReason.SYSTEM_FAILED);
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace
              ? returned(now, state.offered())
              : to(new CallState.Returning(now, state.offered()), new CallAct.BackToMusic(now));
      case CallEvent.Diverted diverted ->
          to(new CallState.Diverted(call), new CallAct.WayOut(call, diverted));
      case CallEvent.Together _ -> ignored("it was taken back");
      case CallEvent.Arrived _, CallEvent.Missed _ -> ignored("it was taken back already");
      case CallEvent.AgentLeft _ -> ignored("no agent was there");
      case TransferEvent _ -> ignored("no agent was there");
    };
  }

  private static CallStep returned(Call call, Optional<AgentId> offered) {
    return offered
        .map(agent -> to(new CallState.Ringing(call, agent), new CallAct.Ring(call, agent)))
        .orElseGet(() -> to(new CallState.Waiting(call)));
  }

  private static CallStep diverted(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.Queued(Call now) -> to(new CallState.Waiting(now), new CallAct.Ask(now));
      case CallEvent.FoundWaiting(Call now, boolean inPlace) ->
          inPlace
              ? to(new CallState.Waiting(now), new CallAct.Ask(now))
              : ignored("it is offered a way out");
      case CallEvent.Together(Call now, AgentId agent, String channel) ->
          together(now, agent, channel);
      case CallEvent.CitizenGone(var served) -> end(call, served.orElse(EndReason.ABANDONED));
      case CallEvent.Lost _ -> end(call, EndReason.SYSTEM_FAILED);
      case CallEvent.Diverted _ -> ignored("known already");
      case CallEvent.Arrived _,
          CallEvent.Offered _,
          CallEvent.OfferOver _,
          CallEvent.Missed _,
          CallEvent.AgentLeft _,
          TransferEvent _ ->
          ignored("it is offered a way out");
    };
  }

  private static CallStep ringing(Call call, AgentId agent, CallEvent event) {
    return switch (event) {
      case CallEvent.Together(Call now, AgentId by, String channel) ->
          by.equals(agent)
              ? to(
                  new CallState.Talking(now, by),
                  new CallAct.Accepted(now, by),
                  new CallAct.Converse(now, by, channel))
              : ignored("it was taken back from " + by);
      case CallEvent.Missed(boolean unreachable) ->
          to(
              new CallState.Waiting(call),
              new CallAct.Refused(
                  call, agent, unreachable ? Refusal.UNREACHABLE : Refusal.UNANSWERED));
      case CallEvent.OfferOver(AgentId by) ->
          by.equals(agent)
              ? to(new CallState.Returning(call), new CallAct.BackToMusic(call))
              : ignored("another agent's offer");
      case CallEvent.CitizenGone _ -> end(call, EndReason.ABANDONED);
      case CallEvent.Lost _ -> end(call, EndReason.SYSTEM_FAILED);
      case CallEvent.Arrived _, CallEvent.Queued _ -> ignored("it rings at an agent");
      case CallEvent.FoundWaiting _ -> ignored("it is on its way to an agent");
      case CallEvent.Offered _, CallEvent.Diverted _ -> ignored("it rings already");
      case CallEvent.AgentLeft _ -> ignored("no agent was there");
      case TransferEvent _ -> ignored("no agent was there");
    };
  }

  private static CallStep talking(Call call, AgentId agent, CallEvent event) {
    return switch (event) {
      case CallEvent.AgentLeft _ ->
          to(
              new CallState.After(call),
              new CallAct.StopListening(call),
              new CallAct.Finish(call, EndReason.AGENT_HUNG_UP));
      case CallEvent.CitizenGone _ ->
          to(
              new CallState.Ended(call),
              new CallAct.StopListening(call),
              new CallAct.Finish(call, EndReason.CITIZEN_HUNG_UP),
              new CallAct.KeepRecording(call));
      case CallEvent.Lost _ ->
          to(
              new CallState.Ended(call),
              new CallAct.StopListening(call),
              new CallAct.Finish(call, EndReason.SYSTEM_FAILED),
              new CallAct.KeepRecording(call));
      case CallEvent.Together _ -> ignored("they talk already");
      case CallEvent.Queued(Call now) ->
          to(
              new CallState.Waiting(now),
              new CallAct.StopListening(now),
              TransferRules.note(now, TrailKind.LINE_LOST, agent, Optional.empty(), ""),
              new TransferAct.Requeue(now, agent, false));
      case CallEvent.Arrived _, CallEvent.FoundWaiting _ -> ignored("it talks with " + agent);
      case TransferEvent transfer -> TransferRules.talking(call, agent, transfer);
      case CallEvent.Offered _, CallEvent.OfferOver _, CallEvent.Missed _, CallEvent.Diverted _ ->
          ignored("it talks with " + agent);
    };
  }

  private static CallStep after(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.CitizenGone _, CallEvent.Lost _ ->
          to(new CallState.Ended(call), new CallAct.KeepRecording(call));
      case CallEvent.AgentLeft _ -> ignored("known already");
      case CallEvent.Arrived _,
          CallEvent.Queued _,
          CallEvent.FoundWaiting _,
          CallEvent.Offered _,
          CallEvent.OfferOver _,
          CallEvent.Missed _,
          CallEvent.Diverted _,
          CallEvent.Together _,
          TransferEvent _ ->
          ignored("the conversation is over");
    };
  }

  private static CallStep queued(Call call) {
    return to(new CallState.Waiting(call), new CallAct.Open(call), new CallAct.Ask(call));
  }

  private static CallStep found(Call call, boolean inPlace) {
    return inPlace
        ? queued(call)
        : to(
            new CallState.Returning(call),
            new CallAct.Open(call),
            new CallAct.BackToMusic(call),
            new CallAct.Ask(call));
  }

  /// Asterisk's own queue, or a late answer, brought them together without us.
  private static CallStep together(Call call, AgentId agent, String channel) {
    return to(
        new CallState.Talking(call, agent),
        new CallAct.Serving(call, agent),
        new CallAct.Converse(call, agent, channel));
  }

  private static CallStep end(Call call, EndReason reason) {
    return to(
        new CallState.Ended(call),
        new CallAct.Finish(call, reason),
        new CallAct.KeepRecording(call));
  }
}
