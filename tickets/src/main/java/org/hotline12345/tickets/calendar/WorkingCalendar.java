package org.hotline12345.tickets.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// When people work. Immutable and pure.
public final class WorkingCalendar {
  /// Longer than any run of days off; a calendar without one working day in it is a mistake.
  private static final int FURTHEST = 400;

  private final ZoneId zone;
  private final List<Hours> hours;
  private final Set<LocalDate> holidays;
  private final Set<LocalDate> workingDays;

  /// @param hours of a working day, ascending and apart
  /// @param holidays days off that would be worked
  /// @param workingDays weekend days that are worked (调休)
  public WorkingCalendar(
      ZoneId zone, List<Hours> hours, Set<LocalDate> holidays, Set<LocalDate> workingDays) {
    this.zone = zone;
    this.hours = List.copyOf(hours);
    this.holidays = Set.copyOf(holidays);
    this.workingDays = Set.copyOf(workingDays);
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("a working day needs hours");
    }
  }

  public record Hours(LocalTime from, LocalTime to) {
    public Hours {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("hours that end before they begin");
      }
    }
  }

  public ZoneId zone() {
    return zone;
  }

  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  public boolean works(LocalDate day) {
    if (workingDays.contains(day)) {
      return true;
    }
    return !holidays.contains(day)
        && day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /// Whether people work at this moment.
  public boolean working(Instant moment) {
    return spans(dateOf(moment)).stream()
        .anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()));
  }

  /// The last working moment of the `days`-th working day after the day of `from`.
  public Instant afterWorkingDays(Instant from, int days) {
    var day = dateOf(from);
    for (var counted = 0; counted < days; counted++) {
      day = nextWorkingDay(day);
    }
    return day.atTime(hours.getLast().to()).atZone(zone).toInstant();
  }

  /// `length` of working time after `from`.
  public Instant afterWorkingTime(Instant from, Duration length) {
    var left = length;
    var day = dateOf(from);
    while (true) {
      for (var span : spans(day)) {
        var start = from.isAfter(span.from()) ? from : span.from();
        if (start.isBefore(span.to())) {
          var here = Duration.between(start, span.to());
          if (left.compareTo(here) <= 0) {
            return start.plus(left);
          }
          left = left.minus(here);
        }
      }
      day = nextWorkingDay(day);
    }
  }

  private record Span(Instant from, Instant to) {}

  private List<Span> spans(LocalDate day) {
    if (!works(day)) {
      return List.of();
    }
    var spans = new ArrayList<Span>();
    for (var part : hours) {
      spans.add(
          new Span(
              day.atTime(part.from()).atZone(zone).toInstant(),
              day.atTime(part.to()).atZone(zone).toInstant()));
    }
    return spans;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    for (var ahead = 1; ahead <= FURTHEST; ahead++) {
      if (works(day.plusDays(ahead))) {
        return day.plusDays(ahead);
      }
    }
    throw new IllegalStateException("no working day within a year of " + day);
  }
}
