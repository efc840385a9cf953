package org.hotline12345.desktop.ivr;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.hotline12345.telephony.ivr.Incidents;

/// Announcements as calls hear them: from memory, so that no call waits for the database, and
/// counted in memory until the next round writes the counts down. Thread-safe.
public final class AnnouncementDesk implements Incidents {
  public static final int LONGEST_TEXT = 200;

  /// More than this in a row nobody listens to.
  public static final int AT_ONCE = 3;

  public static final Duration LONGEST_RUN = Duration.ofDays(7);
  private static final int SHOWN = 100;

  private final Announcements announcements;
  private final Consumer<String> speak;
  private final InstantSource clock;
  private final Map<Long, Count> counts = new ConcurrentHashMap<>();
  private volatile List<Announcements.Kept> coming = List.of();

  private record Count(LongAdder heard, LongAdder satisfied) {}

  /// @param speak told each new text, so that the first caller need not wait for its sound; must
  ///     return at once
  public AnnouncementDesk(
      Announcements announcements, Consumer<String> speak, InstantSource clock) {
    this.announcements = announcements;
    this.speak = speak;
    this.clock = clock;
  }

  /// How an announcement was taken.
  public enum Added {
    DONE,
    TEXT_WRONG,
    TIME_WRONG,
    TOO_MANY
  }

  public Added add(String text, Instant startsAt, Instant endsAt, boolean asks, String by) {
    String said = text.strip();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant from = startsAt.isBefore(now) ? now : startsAt;
    if (said.length() > LONGEST_TEXT || !said.matches("(?s).*\\p{IsHan}.*")) {
      return Added.TEXT_WRONG;
    }
    if (!endsAt.isAfter(from) || endsAt.isAfter(now.plus(LONGEST_RUN))) {
      return Added.TIME_WRONG;
    }
    long beside =
        announcements.notEnded(now, SHOWN).stream()
            .filter(other -> other.startsAt().isBefore(endsAt) && other.endsAt().isAfter(from))
            .count();
    if (beside >= AT_ONCE) {
      return Added.TOO_MANY;
    }
    announcements.add(said, from, endsAt, asks, by, now);
    round();
    return Added.DONE;
  }

  /// @return false when there is none that runs or will run
  public boolean end(long id, String by) {
    boolean ended = announcements.end(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), by) == 1;
    round();
    return ended;
  }

  public List<Announcements.Kept> newest() {
    return announcements.newest(SHOWN);
  }

  /// Writes the counts down and reads what is announced; each few seconds.
  public void round() {
    counts.forEach(
        (id, count) -> {
          long heard = count.heard().sumThenReset();
          long satisfied = count.satisfied().sumThenReset();
          if (heard == 0 && satisfied == 0) {
            return;
          }
          boolean written = false;
          try {
            announcements.count(id, heard, satisfied);
            written = true;
          } finally {
            if (!written) {
              count.heard().add(heard);
              count.satisfied().add(satisfied);
            }
          }
        });
    List<Announcements.Kept> before = coming;
    coming = announcements.notEnded(clock.instant(), SHOWN);
    coming.stream()
        .map(Announcements.Kept::text)
        .filter(text -> before.stream().noneMatch(known -> known.text().equals(text)))
        .forEach(speak);
  }

  @Override
  public List<Known> now() {
    Instant now = clock.instant();
    return coming.stream()
        .filter(kept -> kept.runs(now))
        .limit(AT_ONCE)
        .map(kept -> new Known(kept.id(), kept.text(), kept.asks()))
        .toList();
  }

  @Override
  public void heard(long id) {
    count(id).heard().increment();
  }

  @Override
  public void satisfied(long id) {
    count(id).satisfied().increment();
  }

  private Count count(long id) {
    return counts.computeIfAbsent(id, _ -> new Count(new LongAdder(), new LongAdder()));
  }
}
