package org.hotline12345.tickets.outbound;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The hours of each day in which citizens may be called.
///
/// @param until not included; midnight means the whole evening
public record CallHours(LocalTime from, LocalTime until, ZoneId zone) {
  public CallHours {
    if (!from.isBefore(until) && !until.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("hours that end before they begin");
    }
  }

  /// @param text such as `08:00-21:00`
  public static CallHours parse(String text, ZoneId zone) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("hours are written as 08:00-21:00");
    }
    return new CallHours(LocalTime.parse(ends[0].strip()), end(ends[1].strip()), zone);
  }

  private static LocalTime end(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  CallHours allDay() {
    return new CallHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
  }

  public boolean allow(Instant at) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return !time.isBefore(from) && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
  }

  /// `at` itself, or the next opening.
  public Instant next(Instant at) {
    if (allow(at)) {
      return at;
    }
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(from).atZone(zone);
    return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
  }
}
