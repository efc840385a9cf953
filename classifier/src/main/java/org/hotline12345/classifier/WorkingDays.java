package org.hotline12345.classifier;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Which days are worked; needed for "the last working day" and "after the holiday".
@FunctionalInterface
public interface WorkingDays {
  /// Monday to Friday, for cities that give no calendar.
  WorkingDays WEEKDAYS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  boolean works(LocalDate day);
}
