package org.hotline12345.classifier.extraction;

import static org.hotline12345.classifier.extraction.ChineseNumbers.NUMBER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Time;
import org.hotline12345.classifier.WorkingDays;

/// Moments a citizen names (昨天晚上八点, 上周三, 三天前, 10月1日), resolved against now. A day
/// without an hour is its first minute; a part of the day without an hour is that part's usual
// hour.
public final class Times {
  private static final String DAY_WORD =
      "大前天|前天|昨天|昨日|昨儿|今天|今日|今儿|明天|后天|昨(?=晚|夜)|今(?=早|晚)|前(?=晚)|刚才|刚刚";
  private static final String PART = "凌晨|清晨|早上|早晨|大清早|一早|早|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜|晚|夜";
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(?<date>(?:(?<year>20\\d\\d|二[零〇][一二三四五六七八九零〇]{2})年)?(?<month>"
              + NUMBER
              + ")月(?<day>"
              + NUMBER
              + ")[日号])|(?<month2>上个?月|这个?月|本月)(?<day2>"
              + NUMBER
              + ")[日号]|(?<ago>半|"
              + NUMBER
              + ")(?<unit>天|个?小时|个?钟头|分钟|个?月|年|周|个?星期|个?礼拜)(?:以)?(?:前|之前|了)|(?<week>上上|上个?|这个?|本|下个?)?(?:周|星期|礼拜)"
              + "(?<weekday>[一二三四五六日天])|(?<word>"
              + DAY_WORD
              + "))?(?:的)?(?<part>"
              + PART
              + ")?(?:的)?(?:(?<hour>"
              + NUMBER
              + ")[点时](?:钟)?(?:(?<half>半|一刻|三刻)|(?<minute>"
              + NUMBER
              + ")分?)?)?");
  private static final int MOST = 20;

  private Times() {}

  public static List<Time> in(String text, LocalDateTime now) {
    return in(text, now, WorkingDays.WEEKDAYS);
  }

  /// @param now the local time of the city
  public static List<Time> in(String text, LocalDateTime now, WorkingDays workingDays) {
    List<Time> found = new ArrayList<>();
    var matcher = MOMENT.matcher(text);
    while (found.size() < MOST && matcher.find()) {
      if (says(matcher)) {
        resolve(matcher, now)
            .ifPresent(
                at -> found.add(new Time(matcher.group(), at, matcher.start(), matcher.end())));
      }
    }
    return found;
  }

  /// A bare part of the day or a bare "一点" is no moment.
  private static boolean says(Matcher matcher) {
    boolean day =
        matcher.group("date") != null
            || matcher.group("month2") != null
            || matcher.group("ago") != null
            || matcher.group("weekday") != null
            || matcher.group("word") != null;
    return day || (matcher.group("part") != null && matcher.group("hour") != null);
  }

  private static Optional<LocalDateTime> resolve(Matcher matcher, LocalDateTime now) {
    try {
      if (matcher.group("ago") != null) {
        return Optional.of(ago(matcher.group("ago"), matcher.group("unit"), now));
      }
      if (matcher.group("word") != null && matcher.group("word").startsWith("刚")) {
        return Optional.of(now);
      }
      return Optional.of(hour(matcher, day(matcher, now.toLocalDate())));
    } catch (DateTimeException e) {
      // 13月45日: the words are no date, so no moment was named
      return Optional.empty();
    }
  }

  private static LocalDateTime ago(String amount, String unit, LocalDateTime now) {
    int number = amount.equals("半") ? 0 : Integer.parseInt(ChineseNumbers.arabic(amount));
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

  private static LocalDate day(Matcher matcher, LocalDate today) {
    if (matcher.group("date") != null) {
      return date(matcher, today);
    }
    if (matcher.group("month2") != null) {
      var month = matcher.group("month2").startsWith("上") ? today.minusMonths(1) : today;
      return month.withDayOfMonth(number(matcher.group("day2")));
    }
    if (matcher.group("weekday") != null) {
      return weekday(matcher.group("week"), matcher.group("weekday"), today);
    }
    var word = matcher.group("word");
    if (word == null) {
      return today;
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

  /// A date without a year is the nearest such date.
  private static LocalDate date(Matcher matcher, LocalDate today) {
    int month = number(matcher.group("month"));
    int day = number(matcher.group("day"));
    if (matcher.group("year") != null) {
      return LocalDate.of(number(matcher.group("year")), month, day);
    }
    var nearest = LocalDate.of(today.getYear(), month, day);
    for (int year : new int[] {today.getYear() - 1, today.getYear() + 1}) {
      var other = LocalDate.of(year, month, day);
      if (distance(other, today) < distance(nearest, today)) {
        nearest = other;
      }
    }
    return nearest;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private static LocalDate weekday(String week, String named, LocalDate today) {
    int day = named.equals("日") || named.equals("天") ? 7 : ChineseNumbers.value(named);
    var inThisWeek = today.plusDays((long) day - today.getDayOfWeek().getValue());
    if (week == null) {
      return inThisWeek.isAfter(today) ? inThisWeek.minusWeeks(1) : inThisWeek;
    }
    if (week.startsWith("上上")) {
      return inThisWeek.minusWeeks(2);
    }
    return switch (week.charAt(0)) {
      case '上' -> inThisWeek.minusWeeks(1);
      case '下' -> inThisWeek.plusWeeks(1);
      default -> inThisWeek;
    };
  }

  private static LocalDateTime hour(Matcher matcher, LocalDate day) {
    var part = matcher.group("part") == null ? "" : matcher.group("part");
    if (matcher.group("hour") == null) {
      return day.atTime(usual(part), 0);
    }
    int hour = number(matcher.group("hour"));
    boolean afternoon = part.equals("下午") || part.equals("傍晚") || part.startsWith("晚");
    boolean night = part.contains("夜");
    if (hour < 12 && (afternoon || (night && hour > 6) || (part.equals("中午") && hour < 3))) {
      hour += 12;
    }
    int minute = 0;
    if (matcher.group("minute") != null) {
      minute = number(matcher.group("minute"));
    } else if (matcher.group("half") != null) {
      minute =
          switch (matcher.group("half")) {
            case "半" -> 30;
            case "一刻" -> 15;
            default -> 45;
          };
    }
    return hour == 24 ? day.plusDays(1).atTime(0, minute) : day.atTime(hour, minute);
  }

  private static int usual(String part) {
    return switch (part) {
      case "" -> 0;
      case "凌晨" -> 3;
      case "清晨" -> 6;
      case "早上", "早晨", "大清早", "一早", "早" -> 8;
      case "上午" -> 10;
      case "中午" -> 12;
      case "下午" -> 15;
      case "傍晚" -> 18;
      case "晚上", "晚" -> 20;
      default -> 23;
    };
  }

  private static int number(String text) {
    return Integer.parseInt(ChineseNumbers.arabic(text));
  }
}
