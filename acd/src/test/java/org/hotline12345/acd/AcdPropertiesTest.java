package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.hotline12345.acd.kpi.Ledger;

/// What must hold after any sequence of events, sensible or not. A sequence is told by its seed and
/// its length, so that a failing one is tried shorter and can be run again.
class AcdPropertiesTest {
  private static long sequences;
  private static long events;

  @Property(tries = 70_000, shrinking = ShrinkingMode.BOUNDED)
  void everyInvariantHoldsAfterEveryEvent(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 45) int length) {
    Story story = new Story(seed);
    Stage stage = new Stage(Story.rules(seed));
    Invariants invariants = new Invariants(stage);
    for (int i = 0; i < length; i++) {
      stage.later(story.pause());
      invariants.submit(story.next(stage));
    }
    count(length);
  }

  /// A day is long: agents and contacts come back, deadlines of old things fall due.
  @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
  void everyInvariantHoldsThroughLongDays(
      @ForAll long seed, @ForAll @IntRange(min = 200, max = 400) int length) {
    everyInvariantHoldsAfterEveryEvent(seed, length);
  }

  @Property(tries = 25_000, shrinking = ShrinkingMode.BOUNDED)
  void theSameEventsGiveTheSameDecisionsAndTheSameFigures(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int length) {
    Story story = new Story(seed);
    Stage first = new Stage(Story.rules(seed));
    List<AcdEvent> log = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    Ledger told = new Ledger();
    for (int i = 0; i < length; i++) {
      first.later(story.pause());
      log.add(story.next(first));
      times.add(first.now);
      told.add(first.now, log.getLast(), first.submit(log.getLast()));
    }
    Stage again = new Stage(first.rules);
    Ledger retold = new Ledger();
    for (int i = 0; i < length; i++) {
      again.now = times.get(i);
      retold.add(again.now, log.get(i), again.submit(log.get(i)));
      if (i == length / 2) {
        again.state = Checkpoint.of(again.state).state(again.rules);
      }
    }
    Invariants.that(again.all.equals(first.all), "other decisions");
    Invariants.that(again.state.agents().equals(first.state.agents()), "other agents");
    Invariants.that(again.state.contacts().equals(first.state.contacts()), "other contacts");
    Invariants.that(retold.until(again.now).equals(told.until(first.now)), "other figures");
    count(length);
  }

  /// However a story went: once an agent who knows everything answers, everybody who still waits
  /// is served, or was sent a way out.
  @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
  void nobodyStarves(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int length) {
    Story story = new Story(seed);
    Stage stage = new Stage(Story.rules(seed));
    for (int i = 0; i < length; i++) {
      stage.later(story.pause()).submit(story.next(stage));
    }
    stage.later(60).signIn("zoe", "heating:5", "water:5", "mongolian:5");
    int live = stage.state.contacts().size();
    for (int round = 0; round <= 12 * live + 12 && !stage.state.contacts().isEmpty(); round++) {
      for (Conversation known : stage.state.contacts()) {
        if (known.phase() instanceof Conversation.Offered offered) {
          stage.accept(known.id().value(), offered.agent().value());
        }
      }
      for (Conversation known : stage.state.contacts()) {
        if (known.phase() instanceof Conversation.Talking) {
          stage.end(known.id().value());
        }
      }
      stage.tickAfter(10);
    }
    Invariants.that(stage.state.contacts().isEmpty(), "somebody starves");
    count(length);
  }

  /// The judges can see: a contact that appears from nowhere is found out.
  @Example
  void aSpoiltStateIsNoticed() {
    Stage stage = new Stage();
    Invariants invariants = new Invariants(stage);
    stage.call("c1");
    AcdEvent later = new AcdEvent.AgentSignedOut(Stage.agent("ann"));
    assertThatThrownBy(() -> invariants.submit(later)).isInstanceOf(AssertionError.class);
  }

  private static void count(int length) {
    sequences++;
    events += length;
  }

  @AfterContainer
  static void sayHowMany() {
    System.out.printf("%d random sequences, %d events, no invariant broken%n", sequences, events);
  }
}
