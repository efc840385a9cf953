package org.hotline12345.insight.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.hotline12345.insight.InsightSettings;
import org.hotline12345.insight.burst.BurstRule;
import org.hotline12345.insight.burst.Bursts;
import org.hotline12345.insight.burst.Spot;
import org.hotline12345.insight.burst.Usual;
import org.hotline12345.insight.db.Alarms;
import org.hotline12345.insight.db.Sightings;
import org.hotline12345.insight.sighting.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the spots of each ticket that was sighted, and raises alarms. Thread-safe.
public final class BurstWatch {
  private static final Logger log = LoggerFactory.getLogger(BurstWatch.class);
  private static final int MOST = 500;

  private final Sightings sightings;
  private final Alarms alarms;
  private final InsightSettings.Bursts settings;
  private final Function<Spot, Bursts.Names> names;
  private final InstantSource clock;

  public BurstWatch(
      Sightings sightings,
      Alarms alarms,
      InsightSettings.Bursts settings,
      Function<Spot, Bursts.Names> names,
      InstantSource clock) {
    this.sightings = sightings;
    this.alarms = alarms;
    this.settings = settings;
    this.names = names;
    this.clock = clock;
  }

  /// Smaller places first, so that they explain larger ones.
  void look(Sighting sighting) {
    var now = clock.instant();
    for (var rule : settings.rules()) {
      var place = rule.scope().of(sighting.place());
      boolean recent = sighting.createdAt().isAfter(now.minus(rule.within()));
      if (place.isPresent() && sighting.line().isPresent() && recent) {
        look(rule, new Spot(rule.scope(), place.get(), sighting.line().get()), now);
      }
    }
  }

  private void look(BurstRule rule, Spot spot, Instant now) {
    var from = now.minus(rule.within());
    var tickets = sightings.tickets(spot, from, MOST);
    boolean open = alarms.open(spot);
    if (tickets.isEmpty() || (!open && tickets.size() < rule.tickets())) {
      return;
    }
    var usual =
        Usual.of(
            sightings.count(spot, from.minus(settings.base()), from),
            (double) settings.base().toMinutes() / rule.within().toMinutes());
    var called = names.apply(spot);
    if (open) {
      var reason = Bursts.reason(rule, tickets.size(), usual, called);
      double chance = usual.chance(tickets.size());
      alarms.tell(burst(spot, reason, usual, chance, tickets, rule.within()), now);
      return;
    }
    var count =
        new Bursts.Count(tickets, usual, alarms.explained(spot, now), alarms.quietUntil(spot));
    switch (Bursts.judge(rule, settings.chance(), count, called, now)) {
      case Bursts.Verdict.Raise raise -> {
        alarms.tell(
            burst(spot, raise.reason(), usual, raise.chance(), tickets, rule.within()), now);
        log.info(
            "alarm: {} {} {}, {} tickets", spot.scope(), spot.line(), spot.place(), tickets.size());
      }
      // They belong to the false alarm, so that no larger place is raised for them either.
      case Bursts.Verdict.Quiet _ -> alarms.addToQuiet(spot, tickets, now);
      case Bursts.Verdict.Explained _, Bursts.Verdict.Usual _ -> {}
    }
  }

  private static Alarms.Burst burst(
      Spot spot, String reason, Usual usual, double chance, List<String> tickets, Duration within) {
    return new Alarms.Burst(spot, reason, usual.expected(), chance, tickets, within);
  }

  void endQuiet() {
    alarms.endQuiet(clock.instant());
  }
}
