package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.acd.Stage.agent;

import org.hotline12345.acd.AcdEvent.Refusal;
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
