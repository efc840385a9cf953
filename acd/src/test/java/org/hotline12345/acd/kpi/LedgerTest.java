package org.hotline12345.acd.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;
import org.junit.jupiter.api.Test;

/// A quarter of an hour by hand: one call answered in time, one late, one given up.
class LedgerTest {
  private static final AgentId ANN = new AgentId("ann");
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private Instant now = START;
  private final Ledger ledger = new Ledger();
  private final Acd acd =
      new Acd(
          () -> now,
          AcdRules.DEFAULTS,
          (at, event, step) -> ledger.add(at, event, step.decisions()));

  private void at(long second, AcdEvent event) {
    now = START.plusSeconds(second);
    acd.submit(event);
  }

  private void arrives(long second, String name) {
    now = START.plusSeconds(second);
    acd.submit(new AcdEvent.ContactWaiting(Request.of(id(name), Medium.CALL, now)));
  }

  private static ContactId id(String name) {
    return new ContactId(name);
  }

  @Test
  void theFiguresAreThoseCountedByHand() {
    at(0, new AcdEvent.AgentSignedIn(ANN, Map.of(), 1));
    arrives(10, "a");
    at(15, new AcdEvent.OfferAccepted(id("a"), ANN));
    arrives(20, "b");
    arrives(21, "c");
    at(50, new AcdEvent.ContactEnded(id("c")));
    at(75, new AcdEvent.ContactEnded(id("a")));
    at(105, new AcdEvent.Tick());
    at(110, new AcdEvent.OfferAccepted(id("b"), ANN));
    at(170, new AcdEvent.ContactEnded(id("b")));
    at(180, new AcdEvent.AgentReady(ANN));
    at(200, new AcdEvent.AgentPaused(ANN, "用餐"));

    Figures figures = ledger.until(START.plusSeconds(900));
    QueueFigures queue = figures.queues().get(Request.GENERAL);
    assertThat(queue)
        .isEqualTo(
            new QueueFigures(3, 2, 1, 1, 0, seconds(5 + 90), seconds(60 + 60), seconds(30 + 10)));
    assertThat(queue.serviceLevel()).isEqualTo(1.0 / 3);
    assertThat(queue.abandonment()).isEqualTo(1.0 / 3);
    assertThat(queue.averageSpeedOfAnswer()).isEqualTo(Duration.ofMillis(47_500));
    assertThat(queue.averageHandlingTime()).isEqualTo(seconds(80));
    assertThat(queue.load(Duration.between(figures.from(), figures.until())))
        .isEqualTo(160.0 / 900);
    AgentFigures ann = figures.agents().get(ANN);
    assertThat(ann)
        .isEqualTo(
            new AgentFigures(
                2, seconds(10 + 20), seconds(5 + 5), seconds(120), seconds(40), seconds(700)));
    assertThat(ann.occupancy()).isEqualTo(170.0 / 200);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
