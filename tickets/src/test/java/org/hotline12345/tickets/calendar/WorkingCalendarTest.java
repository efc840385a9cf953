package org.hotline12345.tickets.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private final WorkingCalendar calendar =
      CalendarFile.read(Path.of(System.getProperty("hotline.home"), "config/calendar.yml"));

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, true", // the Friday before
    "2026-02-14, true", // a Saturday that is worked
    "2026-02-15, false",
    "2026-02-23, false",
    "2026-02-24, true",
    "2026-02-28, true",
    "2026-05-09, true",
    "2026-09-20, true",
    "2026-10-07, false",
    "2026-10-08, true",
    "2026-10-10, true",
    "2026-10-11, false",
    "2027-02-05, false",
    "2027-02-08, false",
    "2027-04-05, false",
    "2027-06-09, false",
    "2027-09-15, false",
    "2027-10-01, false",
  })
  void knowsHolidaysAndMakeUpWorkingDays(LocalDate day, boolean worked) {
    assertThat(calendar.works(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 5, 2026-11-30T17:30", // over one weekend
    "2026-11-28T10:00, 1, 2026-11-30T17:30", // from a Saturday
    "2026-02-13T10:00, 2, 2026-02-24T17:30", // over the Spring Festival, the 14th is worked
    "2026-09-30T10:00, 2, 2026-10-09T17:30", // over the National Day
    "2026-11-23T23:59, 2, 2026-11-25T17:30", // the evening counts as its day
  })
  void countsWorkingDaysAfterTheDay(LocalDateTime from, int days, LocalDateTime until) {
    assertThat(calendar.afterWorkingDays(at(from), days)).isEqualTo(at(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00, 4, 2026-11-23T15:30", // the lunch break does not count
    "2026-11-23T10:00, 2, 2026-11-23T12:00",
    "2026-11-23T16:30, 4, 2026-11-24T12:00",
    "2026-11-23T13:00, 1, 2026-11-23T15:30",
    "2026-11-27T20:00, 4, 2026-11-30T15:30", // Friday night
    "2026-02-14T16:30, 2, 2026-02-24T10:00",
  })
  void countsWorkingHours(LocalDateTime from, int hours, LocalDateTime until) {
    assertThat(calendar.afterWorkingTime(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
  }

  @Test
  void saysInWhichLineAMistakeIs() {
    var text =
        """
        zone: Asia/Shanghai
        hours:
          - {from: "09:00", to: "12:00"}
        years:
          - year: 2026
            source: notice
            holidays:
              - {from: 2026-01-03, to: 2026-01-01, name: 元旦}
            workingDays: []
        """;
    assertThatThrownBy(() -> CalendarFile.of(Setting.parse("calendar.yml", text)))
        .isInstanceOf(SettingsMistake.class)
        .hasMessage("calendar.yml, line 8: it ends before it begins");
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(CHINA).toInstant();
  }
}
