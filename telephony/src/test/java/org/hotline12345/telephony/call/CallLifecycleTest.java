package org.hotline12345.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.WayOut;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.junit.jupiter.api.Test;

class CallLifecycleTest {
  private static final Call CALL =
      new Call(new ContactId("c1"), "PJSIP/trunk-1", "138", Instant.EPOCH, 0, "");
  private static final AgentId ANN = new AgentId("agent1");
  private static final AgentId BOB = new AgentId("agent2");

  private static final List<CallState> STATES =
      List.of(
          new CallState.Unknown(),
          new CallState.Greeted(CALL),
          new CallState.Waiting(CALL),
          new CallState.Returning(CALL),
          new CallState.Diverted(CALL),
          new CallState.Ringing(CALL, ANN),
          new CallState.Talking(CALL, ANN),
          new CallState.After(CALL),
          new CallState.Ended(CALL));

  private static final List<CallEvent> EVENTS =
      List.of(
          new CallEvent.Arrived(CALL),
          new CallEvent.Queued(CALL),
          new CallEvent.FoundWaiting(CALL, true),
          new CallEvent.FoundWaiting(CALL, false),
          new CallEvent.Offered(ANN),
          new CallEvent.OfferOver(ANN),
          new CallEvent.Missed(false),
          new CallEvent.Together(CALL, ANN, "PJSIP/agent1-2"),
          new CallEvent.AgentLeft(CALL),
          new CallEvent.CitizenGone(),
          new CallEvent.Lost(),
          new CallEvent.Diverted(WayOut.OFFER_CALL_BACK, "hotline", "排队人数已满"));

  /// A row per state, a column per event in the order above; `-` is ignored.
  private static final Map<String, String> TABLE =
      Map.of(
          "Unknown", "Greeted Waiting Waiting Returning - - - Talking After - - -",
          "Greeted", "- Waiting Waiting Returning - - - Talking - Ended Ended -",
          "Waiting", "- - - Returning Ringing - - Talking - Ended Ended Diverted",
          "Returning", "- Waiting Waiting Returning Returning - - - - Ended Ended Diverted",
          "Diverted", "- Waiting Waiting - - - - Talking - Ended Ended -",
          "Ringing", "- - - - - Returning Waiting Talking - Ended Ended -",
          "Talking", "- Waiting - - - - - - After Ended Ended -",
          "After", "- - - - - - - - - Ended Ended -",
          "Ended", "- - - - - - - - - - - -");

  @Test
  void everyStateAndEventLeadsWhereTheTableSays() {
    for (CallState state : STATES) {
      List<String> row = new ArrayList<>();
      for (CallEvent event : EVENTS) {
        row.add(
            switch (CallLifecycle.next(state, event)) {
              case CallStep.MovedTo(CallState to, List<CallAct> _) -> to.getClass().getSimpleName();
              case CallStep.Ignored _ -> "-";
            });
      }
      String name = state.getClass().getSimpleName();
      assertThat(name + ": " + String.join(" ", row)).isEqualTo(name + ": " + TABLE.get(name));
    }
  }

  @Test
  void nothingIsIgnoredWithoutAReason() {
    for (CallState state : STATES) {
      for (CallEvent event : EVENTS) {
        if (CallLifecycle.next(state, event) instanceof CallStep.Ignored(String because)) {
          assertThat(because).isNotBlank();
        }
      }
    }
  }

  @Test
  void anOfferRingsTheAgentAndTheAnswerIsToldToTheAcd() {
    assertThat(acts(new CallState.Waiting(CALL), new CallEvent.Offered(ANN)))
        .containsExactly(new CallAct.Ring(CALL, ANN));
    assertThat(
            acts(
                new CallState.Ringing(CALL, ANN),
                new CallEvent.Together(CALL, ANN, "PJSIP/agent1-2")))
        .containsExactly(
            new CallAct.Accepted(CALL, ANN), new CallAct.Converse(CALL, ANN, "PJSIP/agent1-2"));
  }

  @Test
  void whoIsOfferedACallOnItsWayBackIsRungWhenItHasArrived() {
    CallState offered = new CallState.Returning(CALL, Optional.of(ANN));
    assertThat(CallLifecycle.next(new CallState.Returning(CALL), new CallEvent.Offered(ANN)))
        .isEqualTo(CallStep.to(offered));
    assertThat(CallLifecycle.next(offered, new CallEvent.Queued(CALL)))
        .isEqualTo(CallStep.to(new CallState.Ringing(CALL, ANN), new CallAct.Ring(CALL, ANN)));
    assertThat(CallLifecycle.next(offered, new CallEvent.OfferOver(ANN)))
        .isEqualTo(CallStep.to(new CallState.Returning(CALL), new CallAct.BackToMusic(CALL)));
  }

  @Test
  void aMissedCallIsRefusedInTheAgentsNameWithItsReason() {
    assertThat(acts(new CallState.Ringing(CALL, ANN), new CallEvent.Missed(false)))
        .containsExactly(new CallAct.Refused(CALL, ANN, Refusal.UNANSWERED));
    assertThat(acts(new CallState.Ringing(CALL, ANN), new CallEvent.Missed(true)))
        .containsExactly(new CallAct.Refused(CALL, ANN, Refusal.UNREACHABLE));
  }

  @Test
  void aLateAnswerOfAnAgentItWasTakenFromChangesNothing() {
    CallEvent late = new CallEvent.Together(CALL, BOB, "PJSIP/agent2-9");
    assertThat(CallLifecycle.next(new CallState.Ringing(CALL, ANN), late))
        .isInstanceOf(CallStep.Ignored.class);
    assertThat(CallLifecycle.next(new CallState.Returning(CALL), late))
        .isInstanceOf(CallStep.Ignored.class);
  }

  @Test
  void whoHungUpDecidesTheReason() {
    assertThat(acts(new CallState.Waiting(CALL), new CallEvent.CitizenGone()))
        .contains(new CallAct.Finish(CALL, EndReason.ABANDONED));
    assertThat(acts(new CallState.Talking(CALL, ANN), new CallEvent.CitizenGone()))
        .contains(new CallAct.Finish(CALL, EndReason.CITIZEN_HUNG_UP));
    assertThat(acts(new CallState.Talking(CALL, ANN), new CallEvent.AgentLeft(CALL)))
        .contains(new CallAct.Finish(CALL, EndReason.AGENT_HUNG_UP));
    assertThat(acts(new CallState.Talking(CALL, ANN), new CallEvent.Lost()))
        .contains(new CallAct.Finish(CALL, EndReason.SYSTEM_FAILED));
  }

  private static List<CallAct> acts(CallState state, CallEvent event) {
    return switch (CallLifecycle.next(state, event)) {
      case CallStep.MovedTo(CallState _, List<CallAct> acts) -> acts;
      case CallStep.Ignored(String because) -> throw new AssertionError("ignored: " + because);
    };
  }
}
