package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.acd.Stage.agent;
import static org.hotline12345.acd.Stage.contact;

import java.util.List;
import java.util.Map;
import org.hotline12345.acd.AcdEvent.AgentPaused;
import org.junit.jupiter.api.Test;

/// Levels, breaks, ways out and wrap-up under a city's own rules.
class LimitsTest {
  private final Stage stage = new Stage(Story.TIGHT);

  private Stage call(String contact, Map<String, Integer> needs, Reason... reasons) {
    Request request =
        Request.of(contact(contact), Medium.CALL, stage.now)
            .needing(needs)
            .in(stage.rules.queueOf(needs))
            .because(List.of(reasons));
    stage.submit(new AcdEvent.ContactWaiting(request));
    return stage;
  }

  private Decision.Diverted diverted() {
    return stage.last.stream()
        .filter(Decision.Diverted.class::isInstance)
        .map(Decision.Diverted.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLevelTooLowIsNotEnoughUntilTheRuleSaysSo() {
    stage.signIn("ann", "mongolian:2");
    call("c1", Map.of("mongolian", 3));
    assertThat(stage.at("c1")).isEqualTo("-");
    assertThat(stage.tickAfter(9).at("c1")).isEqualTo("-");
    assertThat(stage.tickAfter(1).at("c1")).isEqualTo("ann");
  }

  @Test
  void eachKindOfSkillRelaxesByItsOwnRule() {
    stage.signIn("ann", "water:2");
    call("c1", Map.of("water", 4, "mongolian", 3));
    assertThat(stage.tickAfter(29).at("c1")).isEqualTo("-");
    assertThat(stage.tickAfter(1).at("c1")).isEqualTo("ann");
    assertThat(stage.last)
        .filteredOn(Decision.Offered.class::isInstance)
        .singleElement()
        .extracting("reason")
        .asString()
        .contains("放宽");
  }

  @Test
  void theReasonsOfPriorityAreKeptAndAddUp() {
    call("plain", Map.of());
    stage.later(15);
    call("old", Map.of(), stage.rules.reason(Reason.Kind.SENIOR));
    assertThat(stage.queue()).containsExactly("old", "plain");
    stage.signIn("ann");
    assertThat(stage.last)
        .filteredOn(Decision.Offered.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.Offered.class,
            offer ->
                assertThat(offer.request().reasons())
                    .containsExactly(new Reason(Reason.Kind.SENIOR, 2)));
  }

  @Test
  void aFullQueueOffersTheWayOutAndWhoeverStaysKeepsTheOldPlace() {
    call("w1", Map.of("water", 1)).later(1);
    call("w2", Map.of("water", 1));
    assertThat(diverted().wayOut()).isEqualTo(WayOut.RECORD_MESSAGE);
    assertThat(stage.at("w2")).isEmpty();
    Request stays = diverted().request();
    stage.later(5);
    stage.submit(new AcdEvent.ContactWaiting(stays));
    assertThat(stage.queue()).containsExactly("w1", "w2");
    stage.tickAfter(300);
    assertThat(stage.queue()).containsExactly("w2");
  }

  @Test
  void aFullQueueTakesWhomAnAgentServesAtOnce() {
    call("w1", Map.of("water", 5, "mongolian", 5)).signIn("ann", "water:2");
    call("w2", Map.of("water", 2));
    assertThat(stage.at("w2")).isEqualTo("ann");
  }

  @Test
  void wordsOfDangerAreNeverSentAway() {
    call("w1", Map.of("water", 1));
    call("w2", Map.of("water", 1), stage.rules.reason(Reason.Kind.EMERGENCY_WORDS));
    assertThat(stage.queue()).containsExactly("w2", "w1");
    stage.tickAfter(600);
    assertThat(stage.queue()).containsExactly("w2");
  }

  @Test
  void whoWaitedTooLongIsSentTheWayOut() {
    call("h1", Map.of("heating", 1)).tickAfter(24);
    assertThat(stage.queue()).containsExactly("h1");
    stage.tickAfter(1);
    assertThat(diverted().wayOut()).isEqualTo(WayOut.TRANSFER_TO_LINE);
    stage.end("h1").tickAfter(600);
    assertThat(stage.state.diverted.isEmpty()).isTrue();
  }

  @Test
  void aCallThatRingsWhenItsTimeIsUpIsSentAwayOnlyIfNobodyAnswers() {
    call("h1", Map.of("heating", 1)).later(20).signIn("ann", "heating:5");
    stage.tickAfter(10);
    assertThat(stage.at("h1")).isEqualTo("ann");
    stage.refuse("h1", "ann", AcdEvent.Refusal.UNANSWERED).tickAfter(1);
    assertThat(diverted().wayOut()).isEqualTo(WayOut.TRANSFER_TO_LINE);
  }

  @Test
  void outsideTheHoursTheCallIsSentTheWayOutAtOnce() {
    stage.later(61).signIn("ann", "heating:5");
    call("h1", Map.of("heating", 1));
    assertThat(diverted().reason()).isEqualTo("非服务时间");
    assertThat(stage.stateName("ann")).isEqualTo("Ready");
  }

  @Test
  void onlySoManyAgentsMayBeOnOneBreak() {
    stage.signIn("ann").signIn("bob").event("ann", id -> new AgentPaused(id, "用餐"));
    stage.event("bob", id -> new AgentPaused(id, "用餐"));
    assertThat(stage.last)
        .containsExactly(new Decision.PauseRefused(agent("bob"), "用餐", "“用餐”最多 1 人同时，现已有 1 人"));
    assertThat(stage.stateName("bob")).isEqualTo("Ready");
    stage.event("ann", AcdEvent.AgentReady::new).event("bob", id -> new AgentPaused(id, "用餐"));
    assertThat(stage.stateName("bob")).isEqualTo("Paused");
  }

  @Test
  void aBreakThatLastsTooLongIsToldOnce() {
    stage.signIn("ann").event("ann", id -> new AgentPaused(id, "用餐")).tickAfter(19);
    assertThat(stage.last).isEmpty();
    stage.tickAfter(1);
    assertThat(stage.last)
        .containsExactly(new Decision.PauseOverdue(agent("ann"), "用餐", stage.now));
    stage.tickAfter(60);
    assertThat(stage.last).isEmpty();
  }

  @Test
  void aBreakWishedDuringACallLastsFromTheEndOfTheCall() {
    stage.signIn("ann").call("c1").accept("c1", "ann");
    stage.event("ann", id -> new AgentPaused(id, "用餐")).tickAfter(100).end("c1");
    assertThat(stage.state("ann"))
        .isEqualTo(
            new AgentState.Paused(
                stage.now, "用餐", java.util.Optional.of(stage.now.plusSeconds(20))));
  }

  @Test
  void wrapUpIsAsLongAsTheQueueOfTheCallSays() {
    stage.signIn("ann", "water:5", "heating:5");
    call("w1", Map.of("water", 1)).accept("w1", "ann").end("w1");
    assertThat(stage.state("ann"))
        .isEqualTo(new AgentState.WrapUp(stage.now, stage.now.plusSeconds(60)));
    stage.event("ann", AcdEvent.AgentReady::new);
    call("h1", Map.of("heating", 1)).accept("h1", "ann").end("h1");
    assertThat(stage.stateName("ann")).isEqualTo("Ready");
  }
}
