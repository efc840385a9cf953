package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Sensitive.Kind;

/// Long numbers, written or spoken digit by digit (一三八零零…, 幺 for 1), and what they are: a
/// phone, an identity number, a bank card. One pass; what several digits in a row can be is
/// decided in one place, so that a number is never taken for two things.
public final class DigitRuns {
  private static final String SEPARATORS = " -－—,，、.。\u3000杠空";
  private static final Pattern MOBILE = Pattern.compile("(?:86|0086)?(1[3-9]\\d{9})");
  private static final Pattern LANDLINE =
      Pattern.compile("0(?:10|2\\d|[3-9]\\d\\d)[2-8]\\d{6,7}|[48]00\\d{7}");
  private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
  private static final Pattern PHONE_SAID = Pattern.compile("电话|号码|座机|打|联系|手机|回拨|打给|微信|固话|拨");
  private static final Pattern ID_SAID = Pattern.compile("身份证|证件号|证号|身份");
  private static final Pattern CARD_SAID = Pattern.compile("卡号|银行卡|账号|帐号|储蓄卡|存折|工资卡|社保卡");
  private static final int LOOK_BACK = 12;
  private static final int MOST_SEGMENTS = 12;

  private DigitRuns() {}

  /// @param kind PHONE, ID_NUMBER or CARD
  public record Run(Kind kind, Found found) {}

  private record Segment(String digits, int start, int end) {}

  public static List<Run> in(String text) {
    List<Run> found = new ArrayList<>();
    List<Segment> run = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (ChineseNumbers.digit(text.charAt(at)) < 0) {
        at++;
        continue;
      }
      var segment = segment(text, at);
      if (!run.isEmpty() && !joined(text, run.getLast().end(), segment.start())) {
        decide(text, run, found);
        run.clear();
      }
      run.add(segment);
      at = segment.end();
    }
    decide(text, run, found);
    return found;
  }

  private static Segment segment(String text, int start) {
    var digits = new StringBuilder();
    int at = start;
    boolean written = written(text.charAt(start));
    // 13947300000一直: a spoken number does not go on a written one
    while (at < text.length()
        && ChineseNumbers.digit(text.charAt(at)) >= 0
        && written(text.charAt(at)) == written) {
      digits.append(ChineseNumbers.digit(text.charAt(at)));
      at++;
    }
    return new Segment(digits.toString(), start, at);
  }

  private static boolean written(char digit) {
    return digit <= '9' || digit >= '０';
  }

  /// Separators may stand alone or doubled between the digits of one number.
  private static boolean joined(String text, int end, int start) {
    if (start - end > 2) {
      return false;
    }
    for (int at = end; at < start; at++) {
      if (SEPARATORS.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /// The longest groups of segments that are a number of a known form.
  private static void decide(String text, List<Segment> run, List<Run> found) {
    int first = 0;
    while (first < run.size()) {
      int next = first + 1;
      for (int last = Math.min(run.size(), first + MOST_SEGMENTS); last > first; last--) {
        var number = number(text, run.subList(first, last));
        if (number.isPresent()) {
          found.add(number.get());
          next = last;
          break;
        }
      }
      first = next;
    }
  }

  private static Optional<Run> number(String text, List<Segment> segments) {
    int length = 0;
    for (var segment : segments) {
      length += segment.digits().length();
    }
    if (length < 7 || length > 20) {
      return Optional.empty();
    }
    var joined = new StringBuilder();
    segments.forEach(segment -> joined.append(segment.digits()));
    var digits = joined.toString();
    int start = segments.getFirst().start();
    int end = segments.getLast().end();
    var before = text.substring(Math.max(0, start - LOOK_BACK), start);
    if (length == 17) {
      int letter = IdNumbers.check(text, end);
      if (letter > 0 && IdNumbers.plausible(digits + "X")) {
        return found(Kind.ID_NUMBER, digits + "X", start, letter);
      }
    }
    var mobile = MOBILE.matcher(digits);
    if (mobile.matches()) {
      boolean plus = start > 0 && text.charAt(start - 1) == '+';
      return found(Kind.PHONE, mobile.group(1), plus ? start - 1 : start, end);
    }
    if (LANDLINE.matcher(digits).matches()
        || (LOCAL.matcher(digits).matches() && PHONE_SAID.matcher(before).find())) {
      return found(Kind.PHONE, digits, start, end);
    }
    boolean idSaid = ID_SAID.matcher(before).find();
    if (IdNumbers.valid(digits)
        || (idSaid && (length == 15 || length == 17 || length == 18))
        || (length == 18 && IdNumbers.plausible(digits))) {
      return found(Kind.ID_NUMBER, digits, start, end);
    }
    boolean card = length >= 15 && length <= 19;
    if (card && (luhn(digits) || CARD_SAID.matcher(before).find())) {
      return found(Kind.CARD, digits, start, end);
    }
    return Optional.empty();
  }

  private static Optional<Run> found(Kind kind, String digits, int start, int end) {
    return Optional.of(new Run(kind, new Found(digits, start, end)));
  }

  /// The check digit of bank cards (ISO/IEC 7812-1), for numbers that begin as such do.
  private static boolean luhn(String digits) {
    if ("3456".indexOf(digits.charAt(0)) < 0 || digits.length() < 16) {
      return false;
    }
    int sum = 0;
    for (int at = digits.length() - 1, place = 0; at >= 0; at--, place++) {
      int digit = digits.charAt(at) - '0';
      int doubled = place % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  static List<Found> of(Kind kind, List<Run> numbers) {
    return numbers.stream().filter(n -> n.kind() == kind).map(Run::found).toList();
  }
}
