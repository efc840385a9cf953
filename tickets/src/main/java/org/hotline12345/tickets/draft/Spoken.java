package org.hotline12345.tickets.draft;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sums and durations as people answer them, without their unit: 三千二, 一万二, 十八万六, 486.
final class Spoken {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千万";
  private static final int[] VALUES = {10, 100, 1000, 10_000};
  static final Pattern SUM =
      Pattern.compile(
          "(?<![0-9])(?:[0-9]{1,7}(?:\\.[0-9]{1,2})?|[一二三四五六七八九两十][一二三四五六七八九两十百千万零]{1,8})(?=多?(?:$|[，,。；\\s]|块|元|多|呢|吧))");

  private Spoken() {}

  /// Whole yuan; what is no number is empty.
  static Optional<BigDecimal> sum(String text) {
    if (text.matches("[0-9]{1,7}(?:\\.[0-9]{1,2})?")) {
      return Optional.of(new BigDecimal(text));
    }
    long total = 0;
    long section = 0;
    int digit = 0;
    int lastUnit = 1;
    for (var i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '两' ? '二' : text.charAt(i);
      int unit = UNITS.indexOf(c);
      if (unit < 0) {
        int value = DIGITS.indexOf(c);
        if (value < 0) {
          return Optional.empty();
        }
        digit = value;
        lastUnit = value == 0 ? 1 : lastUnit;
      } else if (c == '万') {
        total = (section + digit) * VALUES[unit];
        section = 0;
        digit = 0;
        lastUnit = VALUES[unit];
      } else {
        section += (long) Math.max(digit, 1) * VALUES[unit];
        digit = 0;
        lastUnit = VALUES[unit];
      }
    }
    // 三千二 is 3200: the last digit counts in tenths of the unit before it.
    long rest = (long) digit * (lastUnit >= 100 ? lastUnit / 10 : 1);
    long all = total + section + rest;
    return all == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(all));
  }
}
