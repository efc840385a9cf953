package org.hotline12345.tickets.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;

/// Reads `config/calendar.yml`.
public final class CalendarFile {
  private CalendarFile() {}

  /// @throws SettingsMistake with the line and the reason
  public static WorkingCalendar read(Path file) {
    return of(Setting.read(file));
  }

  public static WorkingCalendar of(Setting root) {
    root.knowing("zone", "hours", "years");
    var hours = new ArrayList<WorkingCalendar.Hours>();
    for (var item : root.at("hours").items()) {
      hours.add(hours(item, hours));
    }
    var holidays = new HashSet<LocalDate>();
    var workingDays = new HashSet<LocalDate>();
    for (var year : root.at("years").items()) {
      year.knowing("year", "source", "holidays", "workingDays");
      year(year, holidays, workingDays);
    }
    if (hours.isEmpty()) {
      throw root.at("hours").mistake("a working day needs hours");
    }
    return new WorkingCalendar(
        root.at("zone").as("a time zone", ZoneId::of), hours, holidays, workingDays);
  }

  private static WorkingCalendar.Hours hours(Setting item, List<WorkingCalendar.Hours> before) {
    item.knowing("from", "to");
    var from = item.at("from").as("a time such as 09:00", LocalTime::parse);
    var to = item.at("to").as("a time such as 12:00", LocalTime::parse);
    if (!from.isBefore(to)) {
      throw item.mistake("it ends before it begins");
    }
    if (!before.isEmpty() && from.isBefore(before.getLast().to())) {
      throw item.mistake("it begins before the hours above end");
    }
    return new WorkingCalendar.Hours(from, to);
  }

  private static void year(Setting year, Set<LocalDate> holidays, Set<LocalDate> workingDays) {
    int number = year.at("year").number(2020, 2100);
    year.at("source")
        .as(
            "notice or statutory",
            text -> {
              if (!text.equals("notice") && !text.equals("statutory")) {
                throw new IllegalArgumentException(text);
              }
              return text;
            });
    for (var item : year.at("holidays").items()) {
      item.knowing("from", "to", "name");
      var from = day(item.at("from"), number);
      var to = day(item.at("to"), number);
      if (to.isBefore(from)) {
        throw item.mistake("it ends before it begins");
      }
      from.datesUntil(to.plusDays(1)).forEach(holidays::add);
    }
    for (var item : year.at("workingDays").items()) {
      var day = day(item, number);
      if (holidays.contains(day)) {
        throw item.mistake(day + " is a holiday as well");
      }
      workingDays.add(day);
    }
  }

  private static LocalDate day(Setting setting, int year) {
    var day = setting.as("a day such as 2026-01-01", LocalDate::parse);
    if (day.getYear() != year) {
      throw setting.mistake(day + " does not lie in " + year);
    }
    return day;
  }
}
