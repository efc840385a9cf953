package org.hotline12345.classifier.extraction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;

/// The hour of a day that was named, as people count hours: 晚上八点 is 20:00.
final class Hours {
  private Hours() {}

  /// @throws java.time.DateTimeException when there is no such hour
  static LocalDateTime on(LocalDate day, Matcher matcher) {
    var part = matcher.group("part") == null ? "" : matcher.group("part");
    if (matcher.group("clock") != null) {
      int hour = Integer.parseInt(matcher.group("clock"));
      return at(day, part, hour, Integer.parseInt(matcher.group("clockminute")));
    }
    if (matcher.group("hour") == null) {
      return day.atTime(usual(part), 0);
    }
    return at(day, part, number(matcher.group("hour")), minute(matcher));
  }

  private static LocalDateTime at(LocalDate day, String part, int said, int minute) {
    int hour = said;
    boolean afternoon = part.equals("下午") || part.equals("傍晚") || part.startsWith("晚");
    boolean night = part.contains("夜");
    if (night && hour == 12) {
      hour = 24;
    } else if (hour < 12 && (afternoon || (night && hour > 6) || (part.equals("中午") && hour < 3))) {
      hour += 12;
    } else if (hour == 12 && part.startsWith("晚")) {
      hour = 24;
    } else if (hour == 12 && part.equals("凌晨")) {
      hour = 0;
    }
    return hour == 24 ? day.plusDays(1).atTime(0, minute) : day.atTime(hour, minute);
  }

  private static int minute(Matcher matcher) {
    if (matcher.group("minute") != null) {
      return number(matcher.group("minute"));
    }
    return switch (matcher.group("half")) {
      case "半" -> 30;
      case "一刻" -> 15;
      case "三刻" -> 45;
      case null, default -> 0;
    };
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

  static int number(String text) {
    return Integer.parseInt(ChineseNumbers.arabic(text));
  }
}
