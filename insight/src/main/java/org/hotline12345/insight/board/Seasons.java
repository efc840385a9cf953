package org.hotline12345.insight.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hotline12345.insight.burst.Scope;
import org.hotline12345.insight.db.Sightings;
import org.hotline12345.insight.trend.ActBefore;
import org.hotline12345.insight.trend.ActBefore.Counted;
import org.hotline12345.insight.trend.ActBefore.Hint;
import org.hotline12345.insight.trend.Change;

/// What to act on before complaints come. Thread-safe.
public final class Seasons {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final int MOST_SPOTS = 2000;
  private static final int MOST_HINTS = 100;

  private final Sightings sightings;
  private final ActBefore.Rule rule;
  private final InstantSource clock;

  public Seasons(Sightings sightings, ActBefore.Rule rule, InstantSource clock) {
    this.sightings = sightings;
    this.rule = rule;
    this.clock = clock;
  }

  /// @param concerned lines that the reader may see
  public List<Hint> hints(Predicate<String> concerned) {
    var now = clock.instant();
    var ahead = Duration.ofDays(rule.ahead());
    var lastYear = now.minus(YEAR);
    var periods =
        List.of(
            counts(now.minus(WEEK.multipliedBy(2)), now.minus(WEEK)),
            counts(now.minus(WEEK), now.plusSeconds(60)),
            counts(lastYear.minus(ahead), lastYear),
            counts(lastYear, lastYear.plus(ahead)));
    var spots = new LinkedHashMap<Spot, Spot>();
    periods.forEach(period -> period.keySet().forEach(spot -> spots.put(spot, spot)));
    var counted = new ArrayList<Counted>();
    for (var spot : spots.keySet()) {
      if (concerned.test(spot.line())) {
        counted.add(
            new Counted(
                spot.line(),
                spot.place(),
                change(spot, periods.get(0), periods.get(1)),
                change(spot, periods.get(2), periods.get(3))));
      }
    }
    return ActBefore.of(counted, rule).stream().limit(MOST_HINTS).toList();
  }

  private record Spot(String line, String place) {}

  private static Change change(Spot spot, Map<Spot, Long> before, Map<Spot, Long> now) {
    return new Change(before.getOrDefault(spot, 0L), now.getOrDefault(spot, 0L));
  }

  /// By street, and by line over the whole city.
  private Map<Spot, Long> counts(Instant from, Instant to) {
    var counts = new LinkedHashMap<Spot, Long>();
    for (var scope : List.of(Scope.STREET, Scope.CITY)) {
      sightings
          .byPlace(scope, from, to, Optional.empty(), MOST_SPOTS)
          .forEach(count -> counts.put(new Spot(count.line(), count.place()), count.tickets()));
    }
    return counts;
  }
}
