package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.acd.Stage.agent;

import java.util.List;
import java.util.Map;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.kpi.Ledger;
import org.hotline12345.acd.kpi.QueueFigures;
import org.junit.jupiter.api.Test;

/// Defects that other call centres have, each tried here.
class KnownDefectsTest {
  private final Stage stage = new Stage();

  /// Asterisk issue 176.
  @Test
  void oneCallIsNotAnsweredByTwoAgents() {
    stage.signIn("ann").later(1).signIn("bob").call("c1");
    stage.refuse("c1", "ann", Refusal.UNANSWERED);
    stage.accept("c1", "ann");
    assertThat(stage.lastIgnored()).isTrue();
    stage.accept("c1", "bob").accept("c1", "bob");
    assertThat(stage.lastIgnored()).isTrue();
    assertThat(stage.all).filteredOn(Decision.Connected.class::isInstance).hasSize(1);
  }

  /// Asterisk issue 1006: wrap-up counted per queue, so a shared agent rang at once.
  @Test
  void wrapUpHoldsForEveryKindOfContact() {
    stage.signIn("ann", "heating", "water").call("c1", "heating").accept("c1", "ann").end("c1");
    stage.call("c2", "water").chat("c3").call("c4");
    assertThat(stage.queue()).containsExactly("c2", "c3", "c4");
  }

  /// Asterisk issue 1006 again: a call of a queue with short notes must not end the long ones of
  /// the queue before.
  @Test
  void wrapUpOfOneQueueIsNotEndedEarlyByAnother() {
    Stage city = new Stage(Story.TIGHT);
    city.signIn("ann", "water:5", "heating:5").call("w1", "water:4").accept("w1", "ann").end("w1");
    city.call("h1", "heating:4").tickAfter(20);
    assertThat(city.at("h1")).isEqualTo("-");
    assertThat(city.stateName("ann")).isEqualTo("WrapUp");
  }

  /// Asterisk issues 108 and 1637: order held only inside each queue.
  @Test
  void orderIsFairAcrossKindsOfContacts() {
    stage.call("c1", "heating").later(1).call("c2", "water").later(1).chat("c3").later(1);
    stage.call("c4", "heating").signIn("ann", "heating", "water");
    assertThat(stage.at("c1")).isEqualTo("ann");
    stage.accept("c1", "ann").end("c1").tickAfter(30);
    assertThat(stage.at("c2")).isEqualTo("ann");
    stage.accept("c2", "ann").end("c2").tickAfter(30);
    assertThat(stage.at("c3")).isEqualTo("ann");
  }

  /// Asterisk issue 1736: a member counted twice after a doubled event.
  @Test
  void doubledEventsCountOnce() {
    stage.signIn("ann").chat("a").accept("a", "ann").accept("a", "ann");
    assertThat(stage.state.agent(agent("ann")).orElseThrow().contacts()).hasSize(1);
    stage.end("a").end("a");
    assertThat(stage.lastIgnored()).isTrue();
    stage.submit(new AcdEvent.ContactWaiting(stage.request("b", Medium.CALL, 0)));
    stage.submit(new AcdEvent.ContactWaiting(stage.request("b", Medium.CALL, 0)));
    assertThat(stage.lastIgnored()).isTrue();
    assertThat(stage.queue()).containsExactly("b");
  }

  /// The same in the figures: a call that is refused, answered and told of twice is one call.
  @Test
  void aCallThatIsToldOfTwiceIsOneInTheFigures() {
    Ledger ledger = new Ledger();
    Request call = stage.request("c1", Medium.CALL, 0);
    for (AcdEvent event :
        List.of(
            new AcdEvent.AgentSignedIn(agent("ann"), Map.of(), 3),
            new AcdEvent.AgentSignedIn(agent("bob"), Map.of(), 3),
            new AcdEvent.ContactWaiting(call),
            new AcdEvent.ContactWaiting(call),
            new AcdEvent.OfferRefused(call.contact(), agent("ann"), Refusal.UNANSWERED),
            new AcdEvent.OfferAccepted(call.contact(), agent("bob")),
            new AcdEvent.OfferAccepted(call.contact(), agent("bob")),
            new AcdEvent.ContactServing(call, agent("bob")),
            new AcdEvent.ContactEnded(call.contact()),
            new AcdEvent.ContactEnded(call.contact()))) {
      ledger.add(stage.now, event, stage.submit(event));
    }
    QueueFigures figures = ledger.until(stage.now).queues().get(Request.GENERAL);
    assertThat(figures.arrived()).isEqualTo(1);
    assertThat(figures.answered()).isEqualTo(1);
    assertThat(figures.abandoned()).isZero();
    assertThat(ledger.until(stage.now).agents().get(agent("bob")).contacts()).isEqualTo(1);
  }

  /// OpenACD issue 5.
  @Test
  void simultaneousCallsRingAtDifferentAgents() {
    stage.signIn("ann").signIn("bob").signIn("cid").call("c1").call("c2").call("c3");
    assertThat(stage.at("c1")).isEqualTo("ann");
    assertThat(stage.at("c2")).isEqualTo("bob");
    assertThat(stage.at("c3")).isEqualTo("cid");
  }

  /// asterisk-java issue 592: events minutes late or lost.
  @Test
  void anOfferWhoseAnswerIsLostExpiresByItself() {
    stage.signIn("ann").later(1).signIn("bob").call("c1").tickAfter(300);
    assertThat(stage.at("c1")).isEqualTo("bob");
    stage.refuse("c1", "ann", Refusal.UNANSWERED);
    assertThat(stage.lastIgnored()).isTrue();
    assertThat(stage.at("c1")).isEqualTo("bob");
  }

  /// asterisk-java issue 336: entries that leak. Nothing is left of a contact that is over.
  @Test
  void nothingIsLeftOfContactsThatAreOver() {
    stage.signIn("ann", "heating");
    for (int i = 0; i < 50; i++) {
      stage.call("c" + i, "heating").accept("c" + i, "ann").end("c" + i).tickAfter(61);
    }
    stage.tickAfter(7200);
    assertThat(stage.state.contacts()).isEmpty();
    assertThat(stage.state.waiting()).isEmpty();
    assertThat(stage.state.deadlines.isEmpty()).isTrue();
    assertThat(stage.state.ended.isEmpty()).isTrue();
    assertThat(stage.state.lanes.isEmpty()).isTrue();
  }
}
