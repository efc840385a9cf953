package org.hotline12345.classifier.extraction;

import static org.hotline12345.classifier.extraction.Hours.number;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import org.hotline12345.classifier.WorkingDays;

/// The day that was named, counted from today.
final class Days {
  private static final int FURTHEST = 60;

  private final LocalDateTime now;
  private final LocalDate today;
  private final WorkingDays workingDays;

  Days(LocalDateTime now, WorkingDays workingDays) {
    this.now = now;
    this.today = now.toLocalDate();
    this.workingDays = workingDays;
  }

  /// What is a moment without an hour: 三小时前, 刚才.
  Optional<LocalDateTime> exact(Matcher matcher) {
    if (matcher.group("ago") != null) {
      boolean hour = matcher.group("hour") != null || matcher.group("clock") != null;
      return hour || matcher.group("part") != null
          ? Optional.empty()
          : Optional.of(ago(matcher.group("ago"), matcher.group("unit")));
    }
    var word = matcher.group("word");
    return word != null && word.startsWith("刚") ? Optional.of(now) : Optional.empty();
  }

  private LocalDateTime ago(String amount, String unit) {
    int number = amount.equals("半") ? 0 : number(amount);
    var at =
        switch (unit.replace("个", "")) {
          case "天" -> now.minusDays(number);
          case "小时", "钟头" -> number == 0 ? now.minusMinutes(30) : now.minusHours(number);
          case "分钟" -> now.minusMinutes(number);
          case "月" -> number == 0 ? now.minusDays(15) : now.minusMonths(number);
          case "年" -> number == 0 ? now.minusMonths(6) : now.minusYears(number);
          default -> now.minusWeeks(number);
        };
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  /// Empty when the words name no day that is known.
  Optional<LocalDate> day(Matcher matcher) {
    if (matcher.group("date") == null) {
      return Optional.of(today);
    }
    if (matcher.group("ago") != null) {
      return Optional.of(ago(matcher.group("ago"), matcher.group("unit")).toLocalDate());
    }
    if (matcher.group("year") != null) {
      return inYear(matcher, "y", number(matcher.group("year")));
    }
    if (matcher.group("ryear") != null) {
      return inYear(matcher, "r", today.getYear() + years(matcher.group("ryear")));
    }
    if (matcher.group("nyear") != null) {
      int day = matcher.group("nday") == null ? 1 : number(matcher.group("nday"));
      return Optional.of(
          LocalDate.of(number(matcher.group("nyear")), number(matcher.group("nmonth")), day));
    }
    if (matcher.group("fest") != null) {
      return nearestFestival(matcher.group("fest"), matcher.group("side"));
    }
    if (matcher.group("month") != null) {
      return Optional.of(nearest(number(matcher.group("month")), dayOfMonth(matcher, "")));
    }
    if (matcher.group("weekday") != null) {
      return Optional.of(weekday(matcher.group("week"), matcher.group("weekday")));
    }
    return Optional.of(relative(matcher));
  }

  private LocalDate relative(Matcher matcher) {
    if (matcher.group("omonth") != null) {
      var month = today.plusMonths(steps(matcher.group("omonth")));
      return matcher.group("oday") == null
          ? within(month.withDayOfMonth(1), matcher.group("owithin"))
          : month.withDayOfMonth(number(matcher.group("oday")));
    }
    if (matcher.group("bare") != null) {
      return bare(matcher.group("bare"));
    }
    if (matcher.group("wholeweek") != null) {
      return monday().plusWeeks(steps(matcher.group("wholeweek")));
    }
    if (matcher.group("onlyday") != null) {
      return today.withDayOfMonth(number(matcher.group("onlyday")));
    }
    if (matcher.group("word") != null) {
      return word(matcher.group("word"));
    }
    return working(matcher);
  }

  private static int years(String said) {
    return switch (said.charAt(0)) {
      case '去' -> -1;
      case '前' -> -2;
      case '明' -> 1;
      default -> 0;
    };
  }

  private static int steps(String said) {
    int size = said.startsWith("上上") || said.startsWith("下下") ? 2 : 1;
    return switch (said.charAt(0)) {
      case '上' -> -size;
      case '下' -> size;
      default -> 0;
    };
  }

  private Optional<LocalDate> inYear(Matcher matcher, String prefix, int year) {
    if (matcher.group(prefix + "month") != null) {
      int month = number(matcher.group(prefix + "month"));
      return Optional.of(LocalDate.of(year, month, dayOfMonth(matcher, prefix)));
    }
    if (matcher.group(prefix + "fest") != null) {
      return Festivals.of(matcher.group(prefix + "fest"), year)
          .map(day -> beside(day, matcher.group(prefix + "side")));
    }
    var half = matcher.group(prefix + "half");
    if (half == null || half.endsWith("初") || half.startsWith("上")) {
      return Optional.of(LocalDate.of(year, 1, 1));
    }
    return Optional.of(LocalDate.of(year, half.startsWith("下") ? 7 : 12, 1));
  }

  private static int dayOfMonth(Matcher matcher, String prefix) {
    if (matcher.group(prefix + "day") != null) {
      return number(matcher.group(prefix + "day"));
    }
    return within(LocalDate.of(2000, 1, 1), matcher.group(prefix + "within")).getDayOfMonth();
  }

  private static LocalDate within(LocalDate first, String within) {
    return switch (within == null ? "" : within) {
      case "底", "末", "下旬" -> first.withDayOfMonth(25);
      case "中旬", "中" -> first.withDayOfMonth(15);
      default -> first;
    };
  }

  /// A date without a year is the nearest such date.
  private LocalDate nearest(int month, int day) {
    var nearest = LocalDate.of(today.getYear(), month, day);
    for (int year : new int[] {today.getYear() - 1, today.getYear() + 1}) {
      var other = LocalDate.of(year, month, day);
      if (distance(other) < distance(nearest)) {
        nearest = other;
      }
    }
    return nearest;
  }

  private Optional<LocalDate> nearestFestival(String name, String side) {
    LocalDate nearest = null;
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      var day = Festivals.of(name, year);
      if (day.isPresent() && (nearest == null || distance(day.get()) < distance(nearest))) {
        nearest = day.get();
      }
    }
    return Optional.ofNullable(nearest).map(day -> beside(day, side));
  }

  /// Before a festival is the day before its days off, after it the first day behind them.
  private LocalDate beside(LocalDate day, String side) {
    if (side == null || side.endsWith("间") || side.endsWith("假期") || side.endsWith("天")) {
      return day;
    }
    int step = side.contains("后") && !side.equals("前后") ? 1 : -1;
    var beside = day.plusDays(step);
    for (int days = 0; days < FURTHEST && !workingDays.works(beside); days++) {
      beside = beside.plusDays(step);
    }
    return side.equals("前后") ? day : beside;
  }

  private long distance(LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(day, today));
  }

  private LocalDate bare(String said) {
    return switch (said) {
      case "月初" -> today.withDayOfMonth(1);
      case "月中" -> today.withDayOfMonth(15);
      case "月底", "月末" -> today.withDayOfMonth(25);
      case "年初" -> today.withDayOfYear(1);
      case "年底" -> today.withMonth(12).withDayOfMonth(1);
      default -> nearestFestival("春节", said.substring(1)).orElse(today);
    };
  }

  private LocalDate monday() {
    return today.minusDays(today.getDayOfWeek().getValue() - 1L);
  }

  private LocalDate weekday(String week, String named) {
    int day =
        switch (named) {
          case "日", "天" -> 7;
          case "末" -> 6;
          default -> ChineseNumbers.value(named);
        };
    var inThisWeek = monday().plusDays(day - 1L);
    if (week == null) {
      return inThisWeek.isAfter(today) ? inThisWeek.minusWeeks(1) : inThisWeek;
    }
    return inThisWeek.plusWeeks(steps(week));
  }

  private LocalDate word(String word) {
    if (word.equals("前几天")) {
      return today.minusDays(3);
    }
    return switch (word.charAt(0)) {
      case '大' -> today.minusDays(3);
      case '前' -> today.minusDays(2);
      case '昨' -> today.minusDays(1);
      case '明' -> today.plusDays(1);
      case '后' -> today.plusDays(2);
      default -> today;
    };
  }

  private LocalDate working(Matcher matcher) {
    if (matcher.group("wnear") != null) {
      boolean back = "上前".indexOf(matcher.group("wnear").charAt(0)) >= 0;
      return workingDay(today, back ? -1 : 1);
    }
    if (matcher.group("wcount") != null) {
      int count = Math.min(FURTHEST, number(matcher.group("wcount")));
      return workingDay(today, matcher.group("wside").contains("前") ? -count : count);
    }
    // the first working day: after the latest or the present run of days off
    var day = today;
    if ("年后过完年".contains(matcher.group("wfirst") == null ? "-" : matcher.group("wfirst"))) {
      return nearestFestival("春节", "后").orElse(today);
    }
    if (!workingDays.works(day)) {
      return workingDay(day, 1);
    }
    for (int days = 0; days < FURTHEST && workingDays.works(day.minusDays(1)); days++) {
      day = day.minusDays(1);
    }
    return day;
  }

  private LocalDate workingDay(LocalDate from, int count) {
    var day = from;
    int step = count < 0 ? -1 : 1;
    for (int counted = 0; counted < Math.abs(count); counted++) {
      day = day.plusDays(step);
      for (int days = 0; days < FURTHEST && !workingDays.works(day); days++) {
        day = day.plusDays(step);
      }
    }
    return day;
  }
}
