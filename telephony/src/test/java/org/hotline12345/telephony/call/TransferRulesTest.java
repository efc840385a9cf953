package org.hotline12345.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.transfer.Destination;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;
import org.junit.jupiter.api.Test;

class TransferRulesTest {
  private static final Call CALL =
      new Call(new ContactId("c1"), "PJSIP/trunk-1", "138", Instant.EPOCH, 0, "");
  private static final AgentId ANN = new AgentId("agent1");
  private static final AgentId BOB = new AgentId("agent2");
  private static final Target COLLEAGUE = Target.agent("agent2");
  private static final Target POLICE = Target.emergency("110");
  private static final Destination TO = new Destination(POLICE, "PJSIP/110@trunk");

  private static final Map<String, CallState> STATES =
      Map.of(
          "Talking", new CallState.Talking(CALL, ANN),
          "Held", new Apart.Held(CALL, ANN),
          "Ringing", new Apart.Consulting(CALL, ANN, POLICE, Optional.empty()),
          "Consulting", new Apart.Consulting(CALL, ANN, POLICE, Optional.of("PJSIP/trunk-9")),
          "Sending", new Apart.Sending(CALL, ANN, POLICE),
          "Recalling", new Apart.Recalling(CALL, ANN),
          "Conference", new Apart.Conference(CALL, ANN, Optional.of(POLICE), true),
          "Away", new Apart.Away(CALL, POLICE));

  /// The first word names the column in the table.
  private static final List<Map.Entry<String, CallEvent>> EVENTS =
      List.of(
          Map.entry("hold", new TransferEvent.Asked(new Wish.Hold())),
          Map.entry("resume", new TransferEvent.Asked(new Wish.Resume())),
          Map.entry("send", new TransferEvent.Asked(new Wish.Send(TO))),
          Map.entry("consult", new TransferEvent.Asked(new Wish.Consult(TO))),
          Map.entry("complete", new TransferEvent.Asked(new Wish.Complete())),
          Map.entry("three", new TransferEvent.Asked(new Wish.ThreeWay(TO))),
          Map.entry("merge", new TransferEvent.Asked(new Wish.Merge())),
          Map.entry("reconnect", new TransferEvent.Asked(new Wish.Reconnect())),
          Map.entry("onhold", new TransferEvent.OnHold(CALL)),
          Map.entry("rings", new TransferEvent.ConsultRings(POLICE)),
          Map.entry("answered", new TransferEvent.ConsultAnswered(POLICE, "PJSIP/trunk-9")),
          Map.entry("over", new TransferEvent.ConsultOver("BUSY")),
          Map.entry("sent", new TransferEvent.Sent(CALL, POLICE)),
          Map.entry("back", new TransferEvent.SentBack(CALL, "BUSY")),
          Map.entry("conf", new TransferEvent.InConference(CALL, Optional.of(POLICE))),
          Map.entry("rejoined", new TransferEvent.Rejoined(CALL)),
          Map.entry("outside", new TransferEvent.TargetJoined(CALL, POLICE, "PJSIP/trunk-9")),
          Map.entry("agent2", new TransferEvent.TargetJoined(CALL, COLLEAGUE, "PJSIP/agent2-9")),
          Map.entry("gone", new TransferEvent.TargetGone(POLICE)),
          Map.entry("agentgone", new TransferEvent.AgentGone()),
          Map.entry("agentlost", new TransferEvent.AgentLost()),
          Map.entry("together", new CallEvent.Together(CALL, ANN, "PJSIP/agent1-2")),
          Map.entry("missed", new CallEvent.Missed(false)),
          Map.entry("queued", new CallEvent.Queued(CALL)),
          Map.entry("agentleft", new CallEvent.AgentLeft(CALL)),
          Map.entry("citizen", new CallEvent.CitizenGone()),
          Map.entry("lost", new CallEvent.Lost()));

  /// Where each state goes; `=` begins something and stays, what is not named is ignored.
  private static final Map<String, String> TABLE =
      Map.of(
          "Talking",
          "hold:= send:= consult:= three:= reconnect:= onhold:Held rings:Consulting sent:Sending"
              + " back:Recalling conf:Conference outside:Away agent2:Talking agentlost:Returning queued:Waiting agentleft:After"
              + " citizen:Ended lost:Ended",
          "Held",
          "resume:= send:= consult:= three:= reconnect:= rings:Consulting sent:Sending"
              + " back:Recalling conf:Conference outside:Away agent2:Talking agentgone:Returning together:Talking queued:Waiting"
              + " agentleft:After citizen:Ended lost:Ended",
          "Ringing",
          "resume:= answered:Consulting over:Held sent:Sending conf:Conference outside:Away"
              + " agent2:Talking agentgone:Returning together:Talking queued:Waiting"
              + " agentleft:After citizen:Ended lost:Ended",
          "Consulting",
          "resume:= complete:= merge:= answered:Consulting over:Held sent:Sending conf:Conference"
              + " outside:Away agent2:Talking agentgone:Returning together:Talking queued:Waiting"
              + " agentleft:After citizen:Ended lost:Ended",
          "Sending",
          "resume:= back:Recalling outside:Away agent2:Talking together:Talking missed:Waiting"
              + " queued:Waiting agentleft:After citizen:Ended lost:Ended",
          "Recalling",
          "together:Talking missed:Waiting queued:Waiting agentleft:After citizen:Ended"
              + " lost:Ended",
          "Conference",
          "resume:= onhold:Held rejoined:Talking agent2:Conference gone:Conference"
              + " agentgone:Away queued:Waiting agentleft:After citizen:Ended lost:Ended",
          "Away",
          "queued:Waiting agentleft:After citizen:Ended lost:Ended");

  @Test
  void everyStateAndEventLeadsWhereTheTableSays() {
    STATES.forEach(
        (name, state) -> {
          List<String> row = new ArrayList<>();
          for (var event : EVENTS) {
            if (CallLifecycle.next(state, event.getValue())
                instanceof CallStep.MovedTo(CallState to, List<CallAct> acts)) {
              boolean same = to.equals(state) && event.getValue() instanceof TransferEvent.Asked;
              assertThat(same && acts.isEmpty()).isFalse();
              row.add(event.getKey() + ":" + (same ? "=" : to.getClass().getSimpleName()));
            }
          }
          assertThat(name + " " + String.join(" ", row)).isEqualTo(name + " " + TABLE.get(name));
        });
  }

  @Test
  void nothingIsIgnoredWithoutAReason() {
    for (CallState state : STATES.values()) {
      for (var event : EVENTS) {
        if (CallLifecycle.next(state, event.getValue())
            instanceof CallStep.Ignored(String because)) {
          assertThat(because).isNotBlank();
        }
      }
    }
  }

  @Test
  void aCitizenWhoseAgentIsGoneWaitsAgain() {
    assertThat(acts("Held", new TransferEvent.AgentGone()))
        .contains(new CallAct.BackToMusic(CALL), new TransferAct.Requeue(CALL, ANN, false));
    assertThat(acts("Recalling", new CallEvent.Missed(false)))
        .contains(new TransferAct.Requeue(CALL, ANN, true));
  }

  @Test
  void whoeverTookTheCitizenDecidesWhoIsFree() {
    assertThat(acts("Consulting", new TransferEvent.TargetJoined(CALL, COLLEAGUE, "x")))
        .contains(new TransferAct.HandOver(CALL, BOB, "x"));
    assertThat(acts("Sending", new TransferEvent.TargetJoined(CALL, POLICE, "x")))
        .contains(new TransferAct.PassOn(CALL, ANN, POLICE));
  }

  @Test
  void aCitizenWhoHangsUpOnHoldEndsEveryLeg() {
    assertThat(acts("Held", new CallEvent.CitizenGone()))
        .contains(
            new TransferAct.HangUpOthers(CALL),
            new CallAct.Finish(CALL, EndReason.CITIZEN_HUNG_UP),
            new CallAct.KeepRecording(CALL));
    assertThat(acts("Away", new CallEvent.CitizenGone()))
        .doesNotContain(new CallAct.Finish(CALL, EndReason.CITIZEN_HUNG_UP));
  }

  @Test
  void aRestartFindsAHeldCallAsItWas() {
    Apart held = new Apart.Held(CALL, ANN);
    assertThat(CallLifecycle.next(new CallState.Unknown(), new TransferEvent.FoundApart(held)))
        .isEqualTo(
            CallStep.to(
                held,
                new CallAct.Open(CALL),
                new CallAct.Serving(CALL, ANN),
                new TransferAct.Found(CALL, TrailKind.HELD, Optional.of(ANN), Optional.empty())));
  }

  @Test
  void whomSomebodyOutsideServesSinceIsOverForUs() {
    assertThat(
            CallLifecycle.next(
                new CallState.Unknown(),
                new TransferEvent.TargetJoined(CALL, POLICE, "PJSIP/trunk-9")))
        .isEqualTo(
            CallStep.to(
                new Apart.Away(CALL, POLICE),
                new CallAct.Open(CALL),
                new TransferAct.Found(
                    CALL, TrailKind.PASSED_ON, Optional.empty(), Optional.of(POLICE))));
  }

  private static List<CallAct> acts(String state, CallEvent event) {
    return switch (CallLifecycle.next(STATES.get(state), event)) {
      case CallStep.MovedTo(CallState _, List<CallAct> acts) -> acts;
      case CallStep.Ignored(String because) -> throw new AssertionError("ignored: " + because);
    };
  }
}
