package org.hotline12345.classifier.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Sensitive.Kind;

/// Identity numbers of people (GB 11643-1999): region, birth date, sequence and a check digit
/// (ISO 7064 MOD 11-2); the old ones of 15 digits have neither century nor check digit.
public final class IdNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final List<String> SPOKEN_X = List.of("X", "x", "Ｘ", "ｘ", "艾克斯", "爱克斯", "叉");

  private IdNumbers() {}

  public static List<Found> in(String text) {
    return in(DigitRuns.in(text));
  }

  public static List<Found> in(List<DigitRuns.Run> numbers) {
    return DigitRuns.of(Kind.ID_NUMBER, numbers);
  }

  /// Whether the number is right in itself.
  static boolean valid(String number) {
    if (number.length() == 15) {
      return region(number) && date("19" + number.substring(6, 12));
    }
    if (number.length() != 18 || !plausible(number)) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < 17; at++) {
      sum += (number.charAt(at) - '0') * WEIGHTS[at];
    }
    return CHECKS.charAt(sum % 11) == number.charAt(17);
  }

  /// Region and birth date could be true, whatever the check digit: as sensitive as a right one.
  static boolean plausible(String number) {
    return number.length() == 18
        && region(number)
        && (number.startsWith("19", 6) || number.startsWith("20", 6))
        && date(number.substring(6, 14));
  }

  /// The end of an X, written or spoken, that stands at `at`; -1 when none does.
  static int check(String text, int at) {
    int from = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    for (var spoken : SPOKEN_X) {
      if (text.startsWith(spoken, from)) {
        return from + spoken.length();
      }
    }
    return -1;
  }

  private static boolean region(String number) {
    int province = Integer.parseInt(number.substring(0, 2));
    return (province >= 11 && province <= 65 && province % 10 <= 7 && province % 10 > 0)
        || province == 50
        || province == 71
        || province == 81
        || province == 82
        || province == 83;
  }

  private static boolean date(String digits) {
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6, 8)));
      return day.getYear() > 1880;
    } catch (DateTimeException e) {
      // 1999-13-45 is nobody's birthday, so this is no identity number
      return false;
    }
  }
}
