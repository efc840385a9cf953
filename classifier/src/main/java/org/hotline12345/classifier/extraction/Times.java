package org.hotline12345.classifier.extraction;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.hotline12345.classifier.Analysis.Time;
import org.hotline12345.classifier.WorkingDays;

/// Moments a citizen names (昨天晚上八点, 上周三, 三天前, 春节前, 上个工作日), resolved against now.
/// A day without an hour is its first minute; a part of the day without an hour is that part's
/// usual hour; a month or a year is its first day.
public final class Times {
  private static final int MOST = 20;
  private static final int LONGEST = 32;

  private Times() {}

  public static List<Time> in(String text, LocalDateTime now) {
    return in(text, now, WorkingDays.WEEKDAYS);
  }

  /// @param now the local time of the city
  public static List<Time> in(String text, LocalDateTime now, WorkingDays workingDays) {
    List<Time> found = new ArrayList<>();
    var days = new Days(now, workingDays);
    var matcher = Moment.PATTERN.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length() && found.size() < MOST) {
      if (!Moment.mayBegin(text.charAt(at)) || inNumber(text, at)) {
        at++;
        continue;
      }
      matcher.region(at, Math.min(text.length(), at + LONGEST));
      if (!matcher.lookingAt() || matcher.end() == at || !says(text, matcher)) {
        at++;
        continue;
      }
      resolve(matcher, days).ifPresent(moment -> found.add(time(matcher, moment)));
      at = matcher.end();
    }
    return found;
  }

  private static boolean inNumber(String text, int at) {
    return at > 0
        && text.charAt(at) < 128
        && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
  }

  private static Time time(Matcher matcher, LocalDateTime at) {
    var phrase =
        matcher.group().endsWith("的") ? matcher.group().length() - 1 : matcher.group().length();
    return new Time(
        matcher.group().substring(0, phrase), at, matcher.start(), matcher.start() + phrase);
  }

  /// A bare part of the day or a bare 一点 is no moment; 23:47, 22点 and 三点半 are.
  private static boolean says(String text, Matcher matcher) {
    if (matcher.group("date") != null || matcher.group("clock") != null) {
      return matcher.group("month") == null || month(text, matcher);
    }
    if (matcher.group("hour") == null) {
      return false;
    }
    boolean exact = matcher.group("half") != null || matcher.group("minute") != null;
    boolean hour =
        Character.isDigit(matcher.group("hour").charAt(0)) || matcher.group("hour").startsWith("十");
    boolean decimal =
        matcher.end() < text.length() && Character.isDigit(text.charAt(matcher.end()));
    return matcher.group("part") != null
        || exact
        || (hour && !decimal && !matcher.group().contains("时"));
  }

  /// 三个月 and 每月 are none, and 几月 neither; a bare number and 月 is one.
  private static boolean month(String text, Matcher matcher) {
    boolean bare = matcher.group("day") == null && matcher.group("within") == null;
    int before = matcher.start() - 1;
    return !(bare && before >= 0 && "每个几多".indexOf(text.charAt(before)) >= 0);
  }

  private static Optional<LocalDateTime> resolve(Matcher matcher, Days days) {
    try {
      var exact = days.exact(matcher);
      if (exact.isPresent()) {
        return exact;
      }
      return days.day(matcher).map(day -> Hours.on(day, matcher));
    } catch (DateTimeException e) {
      // 13月45日: the words are no date, so no moment was named
      return Optional.empty();
    }
  }
}
