package org.hotline12345.tickets.catalogue;

import java.time.Duration;
import java.time.Instant;
import org.hotline12345.tickets.calendar.WorkingCalendar;

/// A class of handling limits.
public record Limit(String code, String name, Span span) {
  public sealed interface Span {}

  /// Round the clock.
  public record RoundTheClock(int hours) implements Span {}

  /// To the last working hour of the n-th working day after.
  public record WorkingDays(int days) implements Span {}

  public Instant after(Instant from, WorkingCalendar calendar) {
    return switch (span) {
      case RoundTheClock clock -> from.plus(Duration.ofHours(clock.hours()));
      case WorkingDays working -> calendar.afterWorkingDays(from, working.days());
    };
  }

  public String words() {
    return switch (span) {
      case RoundTheClock clock -> name + " " + clock.hours() + " 小时";
      case WorkingDays working -> name + " " + working.days() + " 个工作日";
    };
  }
}
