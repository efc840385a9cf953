package org.hotline12345.telephony.ivr;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.hotline12345.tickets.calendar.WorkingCalendar;

/// When somebody is there.
///
/// @param workingDays false: every day
/// @param hours of each such day; empty: the hours of the working calendar
public record Opening(boolean workingDays, Optional<WorkingCalendar.Hours> hours) {
  public boolean open(Instant now, WorkingCalendar calendar) {
    if (hours.isEmpty()) {
      return calendar.working(now);
    }
    LocalTime time = now.atZone(calendar.zone()).toLocalTime();
    boolean day = !workingDays || calendar.works(calendar.dateOf(now));
    return day && !time.isBefore(hours.get().from()) && time.isBefore(hours.get().to());
  }
}
