package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.acd.Stage.agent;
import static org.hotline12345.acd.Stage.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AgentState.Paused;
import org.hotline12345.acd.AgentState.Ready;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private final Stage stage = new Stage();

  @Test
  void aCallGoesToTheLongestIdleAgent() {
    stage.signIn("ann").later(1).signIn("bob").later(1).call("c1");
    assertThat(stage.at("c1")).isEqualTo("ann");
    assertThat(stage.last)
        .first()
        .isInstanceOfSatisfying(
            Decision.Offered.class,
            offer -> {
              assertThat(offer.reason()).isEqualTo("空闲最久");
              assertThat(offer.expiresAt()).isEqualTo(stage.now.plusSeconds(20));
            });
  }

  @Test
  void theBetterSkillLevelComesBeforeTheLongerIdleTime() {
    stage.signIn("ann", "heating:3").later(9).signIn("bob", "heating:5").later(1);
    stage.call("c1", "heating");
    assertThat(stage.at("c1")).isEqualTo("bob");
  }

  @Test
  void contactsAreServedByPriorityThenArrival() {
    stage.call("first").later(1).call("second").later(1);
    stage.submit(new AcdEvent.ContactWaiting(stage.request("urgent", Medium.CALL, 1)));
    assertThat(stage.queue()).containsExactly("urgent", "first", "second");
    stage.signIn("ann");
    assertThat(stage.at("urgent")).isEqualTo("ann");
  }

  @Test
  void aRefusedCallKeepsItsPlaceAndTheAgentWhoRefusedGoesLast() {
    stage.signIn("ann").later(1).signIn("bob").later(1).call("c1");
    stage.later(3).refuse("c1", "ann", Refusal.REFUSED);
    assertThat(stage.at("c1")).isEqualTo("bob");
    assertThat(stage.state("ann")).isEqualTo(new Ready(stage.now));
  }

  @Test
  void aRefusedCallWaitsBeforeLaterOnesAndTheRefuserTakesTheNext() {
    stage.signIn("ann").call("c1").later(1).call("c2").later(1);
    stage.refuse("c1", "ann", Refusal.REFUSED);
    assertThat(stage.at("c2")).isEqualTo("ann");
    assertThat(stage.queue()).containsExactly("c1");
    stage.signIn("bob");
    assertThat(stage.at("c1")).isEqualTo("bob");
  }

  @Test
  void theOnlyAgentIsAskedAgainAfterRefusing() {
    stage.signIn("ann").call("c1").refuse("c1", "ann", Refusal.REFUSED);
    assertThat(stage.at("c1")).isEqualTo("ann");
  }

  @Test
  void anAgentWhoDoesNotAnswerIsPausedAndTheCallGoesToTheNext() {
    stage.signIn("ann").later(1).signIn("bob").call("c1").tickAfter(21);
    assertThat(stage.state("ann")).isEqualTo(new Paused(stage.now, "漏接", Optional.empty()));
    assertThat(stage.at("c1")).isEqualTo("bob");
    stage.refuse("c1", "bob", Refusal.UNREACHABLE);
    assertThat(stage.stateName("bob")).isEqualTo("Paused");
    assertThat(stage.queue()).containsExactly("c1");
  }

  @Test
  void wrapUpFollowsACallAndTheReadyKeyEndsIt() {
    stage.signIn("ann").call("c1").accept("c1", "ann").later(60).end("c1").call("c2");
    assertThat(stage.stateName("ann")).isEqualTo("WrapUp");
    assertThat(stage.at("c2")).isEqualTo("-");
    stage.event("ann", AcdEvent.AgentReady::new);
    assertThat(stage.at("c2")).isEqualTo("ann");
  }

  @Test
  void wrapUpEndsByItselfAfterThirtySeconds() {
    stage.signIn("ann").call("c1").accept("c1", "ann").end("c1").call("c2");
    assertThat(stage.tickAfter(29).at("c2")).isEqualTo("-");
    assertThat(stage.tickAfter(1).at("c2")).isEqualTo("ann");
  }

  @Test
  void anAgentTakesChatsUpToTheCapacityButNoCallBesideThem() {
    stage.signIn("ann");
    for (String chat : List.of("a", "b", "c")) {
      stage.chat(chat).accept(chat, "ann");
    }
    assertThat(stage.stateName("ann")).isEqualTo("Busy");
    stage.end("a").call("call");
    assertThat(stage.stateName("ann")).isEqualTo("Ready");
    assertThat(stage.at("call")).isEqualTo("-");
    stage.end("b").end("c").tickAfter(10);
    assertThat(stage.at("call")).isEqualTo("ann");
  }

  @Test
  void aWaitingCallIsNotStarvedByChatsThatArriveLater() {
    stage.signIn("ann").chat("a").accept("a", "ann").later(1).call("call").later(1).chat("b");
    assertThat(stage.at("b")).isEqualTo("-");
    stage.end("a").tickAfter(10).accept("call", "ann");
    assertThat(stage.at("call")).isEqualTo("ann");
  }

  @Test
  void theChatThatStoodBehindACallIsOfferedWhenTheCallerGivesUp() {
    stage.signIn("ann").chat("a").accept("a", "ann").later(1).call("call").later(1).chat("b");
    stage.end("call");
    assertThat(stage.at("b")).isEqualTo("ann");
  }

  @Test
  void signOutIsHonouredWhenTheLiveCallEnds() {
    stage.signIn("ann").call("c1").accept("c1", "ann");
    stage.event("ann", AcdEvent.AgentSignedOut::new);
    assertThat(stage.stateName("ann")).isEqualTo("Busy");
    stage.end("c1");
    assertThat(stage.stateName("ann")).isEqualTo("SignedOut");
  }

  @Test
  void signingOutWhileItRingsGivesTheCallToAnother() {
    stage.signIn("ann").later(1).signIn("bob").call("c1");
    stage.event("ann", AcdEvent.AgentSignedOut::new);
    assertThat(stage.at("c1")).isEqualTo("bob");
    assertThat(stage.stateName("ann")).isEqualTo("SignedOut");
  }

  @Test
  void aPauseDuringACallBeginsWhenItEnds() {
    stage.signIn("ann").call("c1").accept("c1", "ann");
    stage.event("ann", id -> new AcdEvent.AgentPaused(id, "用餐"));
    assertThat(stage.stateName("ann")).isEqualTo("Busy");
    stage.end("c1");
    assertThat(stage.stateName("ann")).isEqualTo("Paused");
  }

  @Test
  void aCitizenWhoHangsUpWhileItRingsCostsTheAgentNothing() {
    stage.signIn("ann").later(1).signIn("bob").later(1).call("c1").later(5).end("c1");
    assertThat(stage.state("ann")).isEqualTo(new Ready(Stage.START));
    assertThat(stage.call("c2").at("c2")).isEqualTo("ann");
  }

  @Test
  void aReturningCitizenIsKeptForTheLastAgentForTenSeconds() {
    stage.signIn("ann").signIn("bob").call("x").accept("x", "ann");
    Request request =
        Request.of(contact("c1"), Medium.CALL, stage.now).preferring(Optional.of(agent("ann")));
    stage.submit(new AcdEvent.ContactWaiting(request));
    assertThat(stage.at("c1")).isEqualTo("-");
    assertThat(stage.tickAfter(9).at("c1")).isEqualTo("-");
    assertThat(stage.tickAfter(1).at("c1")).isEqualTo("bob");
  }

  @Test
  void aReturningCitizenIsNotKeptForAnAgentWhoPauses() {
    stage.signIn("ann").signIn("bob").call("x").accept("x", "ann");
    Request request =
        Request.of(contact("c1"), Medium.CALL, stage.now).preferring(Optional.of(agent("ann")));
    stage.submit(new AcdEvent.ContactWaiting(request));
    stage.event("ann", id -> new AcdEvent.AgentPaused(id, "用餐"));
    assertThat(stage.at("c1")).isEqualTo("bob");
  }

  @Test
  void skillsNoLongerBindAfterAMinute() {
    stage.signIn("ann").call("c1", "mongolian");
    assertThat(stage.tickAfter(59).at("c1")).isEqualTo("-");
    assertThat(stage.tickAfter(1).at("c1")).isEqualTo("ann");
  }

  @Test
  void aTalkingContactFoundAfterARestartKeepsItsAgentOccupied() {
    Request request = stage.request("c1", Medium.CALL, 0);
    stage.submit(new AcdEvent.ContactServing(request, agent("ann")));
    assertThat(stage.stateName("ann")).isEqualTo("Busy");
    stage.signIn("ann").call("c2");
    assertThat(stage.at("c2")).isEqualTo("-");
    stage.end("c1").tickAfter(30);
    assertThat(stage.at("c2")).isEqualTo("ann");
  }

  @Test
  void aCallFoundAtAnotherAgentMovesThere() {
    stage.signIn("ann").signIn("bob").call("c1").accept("c1", "ann");
    stage.submit(new AcdEvent.ContactServing(stage.request("c1", Medium.CALL, 0), agent("bob")));
    assertThat(stage.at("c1")).isEqualTo("bob");
    assertThat(stage.stateName("ann")).isEqualTo("WrapUp");
  }

  @Test
  void aContactThatEndedDoesNotComeBackByALateEvent() {
    Request request = stage.request("c1", Medium.CALL, 0);
    stage.signIn("ann").end("c1");
    stage.submit(new AcdEvent.ContactWaiting(request));
    assertThat(stage.lastIgnored()).isTrue();
    assertThat(stage.at("c1")).isEmpty();
    stage.tickAfter(3600);
    assertThat(stage.state.ended.isEmpty()).isTrue();
  }

  @Test
  void newSkillsOfAnAgentTakeEffectAtOnce() {
    stage.signIn("ann", "water").call("c1", "heating");
    stage.submit(new AcdEvent.AgentSignedIn(agent("ann"), Map.of("heating", 1), 3));
    assertThat(stage.at("c1")).isEqualTo("ann");
  }
}
