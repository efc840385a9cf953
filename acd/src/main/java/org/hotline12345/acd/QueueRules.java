package org.hotline12345.acd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/// What holds for the contacts of one queue. Limits are for calls; a chat is patient.
///
/// @param callWrapUp time for notes after a call
/// @param chatWrapUp time for notes after the last open chat ended
public record QueueRules(
    Duration callWrapUp,
    Duration chatWrapUp,
    Optional<Full> full,
    Optional<TooLong> tooLong,
    Optional<Hours> hours) {
  /// @param most as many calls may wait; the next is sent the way out
  public record Full(int most, WayOut wayOut) {
    public Full {
      if (most < 1) {
        throw new IllegalArgumentException("at least one call must be able to wait");
      }
    }
  }

  public record TooLong(Duration after, WayOut wayOut) {}

  /// When the queue is served, each day from the hour to the hour; `until` 24:00 is midnight of the
  /// next day ([LocalTime#MAX]). Outside, calls are sent the way out at once.
  ///
  /// @param days the days it is served on
  public record Hours(
      ZoneId zone, LocalTime from, LocalTime until, Predicate<LocalDate> days, WayOut wayOut) {
    public Hours {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("the hours must begin before they end");
      }
    }

    boolean open(Instant at) {
      ZonedDateTime there = at.atZone(zone);
      LocalTime time = there.toLocalTime();
      return !time.isBefore(from)
          && (time.isBefore(until) || until.equals(LocalTime.MAX))
          && days.test(there.toLocalDate());
    }
  }

  static QueueRules unlimited(Duration callWrapUp, Duration chatWrapUp) {
    return new QueueRules(
        callWrapUp, chatWrapUp, Optional.empty(), Optional.empty(), Optional.empty());
  }

  QueueRules withCallWrapUp(Duration wrapUp) {
    return new QueueRules(wrapUp, chatWrapUp, full, tooLong, hours);
  }

  Duration wrapUp(Medium medium) {
    return switch (medium) {
      case CALL -> callWrapUp;
      case CHAT -> chatWrapUp;
    };
  }
}
