package org.hotline12345.telephony.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.Reason;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class FlowRunTest {
  private static final IvrStep.Patience TWICE = new IvrStep.Patience(Duration.ofSeconds(5), 2);
  private static final IvrStep.Patience THRICE = new IvrStep.Patience(Duration.ofSeconds(5), 3);
  private static final IvrStep.Progress PROGRESS = new IvrStep.Progress("number", "last", THRICE);
  private static final String TICKET = "20261122000001";

  private final TestingVisit visit = new TestingVisit();
  private final TestingIncidents incidents = new TestingIncidents();
  private InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T02:00:00Z"));
  private WrongPairs wrongPairs = new WrongPairs(clock);

  private boolean run(Caller caller, IvrStep... steps) throws Caller.Gone {
    WorkingCalendar calendar =
        new WorkingCalendar(
            ZoneId.of("Asia/Shanghai"),
            List.of(new WorkingCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(18, 0))),
            Set.of(),
            Set.of());
    IvrNeeds needs =
        new IvrNeeds(
            Optional.empty(),
            incidents,
            (number, last) ->
                number.equals(TICKET) && last.equals("1122")
                    ? Optional.of("正在办理")
                    : Optional.empty(),
            said -> said.contains("着火"),
            Optional.of(calendar));
    return new FlowRun(caller, visit, needs, wrongPairs, clock).run(List.of(steps));
  }

  @Test
  void aWrongKeyIsAskedAgainAndTheRightOneCounts() throws Caller.Gone {
    TestingCaller caller = new TestingCaller("9", "5");
    run(caller, new IvrStep.Rate("rate", TWICE), new IvrStep.Say("thanks"));
    assertThat(visit.scores).containsExactly(5);
    assertThat(caller.heard).containsExactly("rate", "invalid", "rate", "thanks");
  }

  @Test
  void silenceIsNoScore() throws Caller.Gone {
    run(new TestingCaller("", ""), new IvrStep.Rate("rate", TWICE));
    assertThat(visit.scores).isEmpty();
  }

  @Test
  void aScoreCountsEvenIfTheCallerLeavesDuringTheThanks() {
    TestingCaller caller = new TestingCaller("2");
    caller.leavesAfter = 1;
    assertThatThrownBy(
            () -> run(caller, new IvrStep.Rate("rate", TWICE), new IvrStep.Say("thanks")))
        .isInstanceOf(Caller.Gone.class);
    assertThat(visit.scores).containsExactly(2);
  }

  @Test
  void satisfactionCanBeSpoken() throws Caller.Gone {
    SpokenKeys words = new SpokenKeys(Map.of('5', List.of("满意"), '1', List.of("不满意")));
    run(new TestingCaller("我不满意"), new IvrStep.Rate("rate", TWICE, words));
    assertThat(visit.scores).containsExactly(1);
  }

  private static final IvrStep.Rate RESULT =
      new IvrStep.Rate(
          "rate",
          TWICE,
          new SpokenKeys(Map.of('4', List.of("满意"), '2', List.of("不满意"))),
          List.of("不用", "不方便"),
          List.of("留言", "无法接听"));

  @Test
  void whomWeCallAnswersByWordsOrRefusesByWords() throws Caller.Gone {
    run(new TestingCaller("喂你好", "嗯满意"), RESULT);
    assertThat(visit.scores).containsExactly(4);

    TestingCaller refuses = new TestingCaller("不用 了");
    assertThat(run(refuses, RESULT, new IvrStep.Say("thanks"))).isFalse();
    assertThat(visit.notes).containsExactly("refused");
    assertThat(refuses.heard).containsExactly("rate", "goodbye");
    assertThat(refuses.hungUp).isTrue();
  }

  @Test
  void aMachineIsKnownByItsWordsOrByTalkingOn() throws Caller.Gone {
    TestingCaller says = new TestingCaller("您拨打的用户暂时无法接听");
    assertThat(run(says, RESULT)).isFalse();
    TestingCaller talks = new TestingCaller("");
    talks.monologue = Duration.ofSeconds(6);
    assertThat(run(talks, RESULT)).isFalse();
    assertThat(visit.notes).containsExactly("machine", "machine");
    assertThat(visit.scores).isEmpty();

    // A key is a person's, however long somebody talks beside it.
    TestingCaller person = new TestingCaller("5");
    person.monologue = Duration.ofSeconds(6);
    run(person, RESULT);
    assertThat(visit.scores).containsExactly(5);
  }

  @Test
  void aChoiceSendsTheCallToItsSkills() throws Caller.Gone {
    TestingCaller caller = new TestingCaller("2");
    run(
        caller,
        new IvrStep.Choose(
            "menu",
            TWICE,
            Map.of(
                '1', List.of(new IvrStep.HangUp()),
                '2', List.of(new IvrStep.Queue(List.of("HR"), 3, Optional.of("老年人"))))));
    assertThat(caller.variables).containsEntry("SKILLS", "HR").containsEntry("PRIO", "3");
    assertThat(visit.notes).containsExactly("优先接听：老年人");
    assertThat(caller.hungUp).isFalse();
  }

  @Test
  void aKeyCanGiveAReasonThatTheRulesKnow() throws Caller.Gone {
    TestingCaller caller = new TestingCaller();
    run(
        caller,
        new IvrStep.Queue(
            List.of(), 0, Optional.empty(), Set.of(Reason.Kind.DISABLED, Reason.Kind.SENIOR)));
    assertThat(caller.variables).containsEntry("WHY", "SENIOR,DISABLED");
  }

  @Test
  void whoSpeaksOfDangerToTheMachineGoesToAnAgentAtOnce() throws Caller.Gone {
    TestingCaller listened = new TestingCaller("我家着火了");
    assertThat(
            run(listened, new IvrStep.Listen("what", Duration.ofSeconds(5)), new IvrStep.HangUp()))
        .isFalse();
    assertThat(listened.hungUp).isFalse();
    assertThat(visit.said).containsExactly("我家着火了");
    assertThat(listened.variables)
        .containsEntry("WHY", "EMERGENCY_WORDS")
        .containsEntry("SKILLS", "emergency");

    TestingCaller chose = new TestingCaller("着火了");
    run(
        chose,
        new IvrStep.Choose("menu", TWICE, Map.of('1', List.of(new IvrStep.HangUp()))),
        new IvrStep.HangUp());
    assertThat(chose.hungUp).isFalse();
    assertThat(chose.variables).containsEntry("WHY", "EMERGENCY_WORDS");

    TestingCaller left = new TestingCaller();
    left.message = new Caller.Message(true, false, Optional.of("着火了"));
    assertThat(run(left, message(), new IvrStep.HangUp())).isFalse();
    assertThat(left.hungUp).isFalse();
    assertThat(visit.messages).isZero();
    assertThat(left.variables).containsEntry("WHY", "EMERGENCY_WORDS");
  }

  @Test
  void whatElseIsSaidBeforeTheQueueGoesIntoTheHistory() throws Caller.Gone {
    TestingCaller caller = new TestingCaller("暖气不热");
    assertThat(run(caller, new IvrStep.Listen("what", Duration.ofSeconds(5)))).isTrue();
    assertThat(visit.said).containsExactly("暖气不热");
    assertThat(caller.variables).isEmpty();
  }

  @Test
  void aTransferIsLeftToTheDialplanAndNoted() throws Caller.Gone {
    TestingCaller caller = new TestingCaller();
    assertThat(run(caller, new IvrStep.Transfer("96116", "供水热线"))).isFalse();
    assertThat(caller.variables)
        .containsEntry("MENU_TO", "96116")
        .containsEntry("NEXT", "transfer");
    assertThat(visit.notes).containsExactly("转接至供水热线（96116）");
    assertThat(caller.hungUp).isFalse();
  }

  @Test
  void aMessageEndsTheCallAndSilenceDoesNot() throws Caller.Gone {
    TestingCaller silent = new TestingCaller();
    assertThat(run(silent, message())).isTrue();
    assertThat(visit.messages).isZero();

    TestingCaller speaks = new TestingCaller();
    speaks.message = new Caller.Message(true, false);
    assertThat(run(speaks, message())).isFalse();
    assertThat(visit.messages).isOne();
    assertThat(speaks.variables).containsEntry("OUTCOME", "message");
    assertThat(speaks.hungUp).isTrue();
  }

  @Test
  void aMessageOfSomebodyWhoHungUpIsTaken() throws Caller.Gone {
    TestingCaller gone = new TestingCaller();
    gone.message = new Caller.Message(true, true);
    assertThat(run(gone, message())).isFalse();
    assertThat(visit.messages).isOne();
    assertThat(gone.heard).containsExactly("leave");
  }

  private static IvrStep message() {
    return new IvrStep.Message("leave", Duration.ofSeconds(60));
  }

  @Test
  void progressIsToldToWhoKnowsNumberAndDigits() throws Caller.Gone {
    TestingCaller caller = new TestingCaller(TICKET, "1122");
    assertThat(run(caller, PROGRESS)).isTrue();
    assertThat(caller.told).containsExactly("正在办理");
    assertThat(caller.variables).containsEntry("OUTCOME", "self-served");
  }

  @Test
  void aWrongPairSoundsLikeATicketThatDoesNotExistAndThreeEndIt() throws Caller.Gone {
    TestingCaller caller =
        new TestingCaller(TICKET, "0000", "20261122000009", "1122", TICKET, "12", TICKET, "1122");
    run(caller, PROGRESS);
    assertThat(caller.told).isEmpty();
    assertThat(caller.heard)
        .containsExactly(
            "number",
            "last",
            "progress-unknown",
            "number",
            "last",
            "progress-unknown",
            "number",
            "last",
            "progress-unknown");
  }

  @Test
  void manyCallsDoNotTryAllDigitsOfATicket() throws Caller.Gone {
    for (int call = 0; call < 6; call++) {
      TestingCaller caller = new TestingCaller(TICKET, "000" + call);
      caller.number = "1380000000" + call;
      run(caller, new IvrStep.Progress("number", "last", new IvrStep.Patience(Duration.ZERO, 1)));
    }
    TestingCaller knows = new TestingCaller(TICKET, "1122");
    knows.number = "13900000000";
    run(knows, PROGRESS);
    assertThat(knows.told).isEmpty();
    assertThat(knows.heard).endsWith("progress-limit");

    clock = InstantSource.fixed(Instant.parse("2026-11-20T03:30:00Z"));
    wrongPairs = new WrongPairs(clock);
    TestingCaller later = new TestingCaller(TICKET, "1122");
    run(later, PROGRESS);
    assertThat(later.told).hasSize(1);
  }

  @Test
  void aCallBackIsWishedWithTheNumberThatCallsOrAnother() throws Caller.Gone {
    IvrStep offer = new IvrStep.CallBack("offer", TWICE);
    TestingCaller caller = new TestingCaller("1");
    assertThat(run(caller, offer)).isFalse();
    assertThat(visit.wishes).containsExactly("13800000001");
    assertThat(caller.variables).containsEntry("OUTCOME", "call-back");

    TestingCaller hidden = new TestingCaller("1", "13900000002");
    hidden.number = "";
    assertThat(run(hidden, offer)).isFalse();
    assertThat(visit.wishes).endsWith("13900000002");

    assertThat(run(new TestingCaller("2"), offer)).isTrue();
    assertThat(run(new TestingCaller(), offer)).isTrue();
    TestingCaller noNumber = new TestingCaller("1", "12", "0");
    noNumber.number = "";
    assertThat(run(noNumber, offer)).isTrue();
    assertThat(visit.wishes).hasSize(2);
  }

  @Test
  void outsideTheHoursTheCallTakesAnotherWay() throws Caller.Gone {
    IvrStep hours =
        new IvrStep.Hours(
            new Opening(true, Optional.empty()),
            List.of(new IvrStep.Say("closed"), new IvrStep.HangUp()));
    TestingCaller day = new TestingCaller();
    assertThat(run(day, hours)).isTrue();
    assertThat(day.heard).isEmpty();

    clock = InstantSource.fixed(Instant.parse("2026-11-20T14:00:00Z"));
    TestingCaller night = new TestingCaller();
    assertThat(run(night, hours)).isFalse();
    assertThat(night.heard).containsExactly("closed");
  }

  @Test
  void aKnownIncidentIsAnnouncedAndWhoNeedsNoMoreLeavesSatisfied() throws Caller.Gone {
    incidents.known.add(new Incidents.Known(7, "新华西街停水", true));
    IvrStep step = new IvrStep.KnownIncidents(TWICE);
    TestingCaller satisfied = new TestingCaller("", "1");
    assertThat(run(satisfied, step)).isFalse();
    assertThat(incidents.heard).containsExactly(7L);
    assertThat(incidents.satisfied).containsExactly(7L);
    assertThat(satisfied.variables).containsEntry("OUTCOME", "self-served");
    assertThat(satisfied.hungUp).isTrue();

    TestingCaller goesOn = new TestingCaller("", "");
    assertThat(run(goesOn, step)).isTrue();
    assertThat(incidents.heard).hasSize(2);
    assertThat(incidents.satisfied).hasSize(1);

    incidents.known.clear();
    TestingCaller nothing = new TestingCaller();
    assertThat(run(nothing, step)).isTrue();
    assertThat(nothing.heard).isEmpty();
  }
}
