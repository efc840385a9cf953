package org.hotline12345.insight.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.insight.InsightSettings;
import org.hotline12345.insight.board.Overview.Spotted;
import org.hotline12345.insight.board.Overview.Trend;
import org.hotline12345.insight.burst.Scope;
import org.hotline12345.insight.db.Alarms;
import org.hotline12345.insight.db.Sightings;
import org.hotline12345.insight.db.Sightings.PlaceCount;
import org.hotline12345.insight.db.Sightings.Worded;
import org.hotline12345.insight.sighting.Wording;
import org.hotline12345.insight.trend.Change;
import org.hotline12345.insight.word.HotWords;
import org.hotline12345.insight.word.NewWords;

/// Computes overviews and keeps each for half a minute. Thread-safe.
public final class Overviews {
  public static final int MAX_DAYS = 90;
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST_KEPT = 32;

  /// Words are counted over the newest so many tickets; new words over fewer, being dearer.
  private static final int MOST_RECENT = 20_000;

  private static final int MOST_BASE = 40_000;
  private static final int MOST_FOR_NEW = 1_500;
  private static final int WORDS = 60;
  private static final int TRENDS = 20;
  private static final int PLACES = 500;
  private static final int ALARMS = 50;

  private final Sightings sightings;
  private final Alarms alarms;
  private final Wording wording;
  private final InsightSettings.Words words;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Map<String, Overview> kept = new LinkedHashMap<>();
  private final Object computing = new Object();

  public Overviews(
      Sightings sightings,
      Alarms alarms,
      Wording wording,
      InsightSettings.Words words,
      ZoneId zone,
      InstantSource clock) {
    this.sightings = sightings;
    this.alarms = alarms;
    this.wording = wording;
    this.words = words;
    this.zone = zone;
    this.clock = clock;
  }

  /// @param days 1 to [#MAX_DAYS]
  public Overview of(int days, Optional<String> line) {
    var now = clock.instant();
    var key = days + " " + line.orElse("");
    var known = known(key, now);
    if (known.isEmpty()) {
      // One at a time: whoever waited finds what the first one computed.
      synchronized (computing) {
        known = known(key, now);
        if (known.isEmpty()) {
          return keep(key, compute(now, Math.clamp(days, 1, MAX_DAYS), line));
        }
      }
    }
    // The alarms are always fresh: somebody may have just decided on one.
    return withAlarms(known.get(), now, line);
  }

  private synchronized Optional<Overview> known(String key, Instant now) {
    return Optional.ofNullable(kept.get(key)).filter(o -> o.at().plus(KEPT).isAfter(now));
  }

  private synchronized Overview keep(String key, Overview overview) {
    kept.remove(key);
    kept.put(key, overview);
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return overview;
  }

  private Overview withAlarms(Overview known, Instant now, Optional<String> line) {
    return new Overview(
        known.at(),
        known.days(),
        known.tickets(),
        known.hotWords(),
        known.newWords(),
        known.lines(),
        known.streets(),
        known.byDay(),
        known.places(),
        alarms.since(now.minus(Duration.ofDays(known.days())), line, ALARMS));
  }

  private Overview compute(Instant now, int days, Optional<String> line) {
    var span = Duration.ofDays(days);
    var from = now.minus(span);
    var to = now.plusSeconds(60);
    var recent = sightings.worded(from, to, line, MOST_RECENT);
    var base = sightings.worded(from.minus(words.base()), from, line, MOST_BASE);
    var hot =
        HotWords.of(
            recent.stream().map(Worded::each).toList(),
            base.stream().map(Worded::each).toList(),
            words.least(),
            WORDS);
    var fresh =
        NewWords.of(
            recent.stream().limit(MOST_FOR_NEW).map(Worded::text).toList(),
            base.stream().limit(MOST_RECENT).map(Worded::text).toList(),
            wording::known,
            words.least(),
            TRENDS);
    int offset = zone.getRules().getOffset(now).getTotalSeconds() / 60;
    return new Overview(
        now,
        days,
        recent.size(),
        hot,
        fresh,
        trends(Scope.CITY, from, to, span, line, PlaceCount::line),
        trends(Scope.STREET, from, to, span, line, PlaceCount::place),
        sightings.byDay(from.minus(span), line, offset),
        new Overview.Places(
            spotted(Scope.GRID, from, to, line),
            spotted(Scope.STREET, from, to, line),
            spotted(Scope.DISTRICT, from, to, line)),
        alarms.since(from, line, ALARMS));
  }

  private interface Naming {
    String of(PlaceCount count);
  }

  private List<Trend> trends(
      Scope scope, Instant from, Instant to, Duration span, Optional<String> line, Naming name) {
    var now = sum(sightings.byPlace(scope, from, to, line, PLACES), name);
    var before = sum(sightings.byPlace(scope, from.minus(span), from, line, PLACES), name);
    var names = new LinkedHashMap<>(now);
    before.keySet().forEach(place -> names.putIfAbsent(place, 0L));
    return names.keySet().stream()
        .map(
            place ->
                new Trend(
                    place, new Change(before.getOrDefault(place, 0L), now.getOrDefault(place, 0L))))
        .sorted(Comparator.comparingLong((Trend t) -> Math.abs(t.change().more())).reversed())
        .limit(TRENDS)
        .toList();
  }

  private List<Spotted> spotted(Scope scope, Instant from, Instant to, Optional<String> line) {
    return sum(sightings.byPlace(scope, from, to, line, PLACES), PlaceCount::place)
        .entrySet()
        .stream()
        .map(place -> new Spotted(place.getKey(), place.getValue()))
        .toList();
  }

  private static Map<String, Long> sum(List<PlaceCount> counts, Naming name) {
    var sums = new LinkedHashMap<String, Long>();
    counts.forEach(count -> sums.merge(name.of(count), count.tickets(), Long::sum));
    return sums;
  }
}
