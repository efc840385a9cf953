package org.hotline12345.tickets.draft;

import java.util.regex.Pattern;

/// 十五号楼 as 15号楼.
final class Numerals {
  private static final Pattern SPOKEN =
      Pattern.compile("[一二三四五六七八九十百零〇两幺]+(?=号|栋|幢|座|单元|室|户|层|楼|$)");
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  static String digits(String text) {
    return SPOKEN.matcher(text).replaceAll(found -> value(found.group()));
  }

  private static String value(String spoken) {
    var plain = spoken.replace('〇', '零').replace('两', '二').replace('幺', '一');
    if (plain.chars().noneMatch(c -> c == '十' || c == '百')) {
      var digits = new StringBuilder();
      plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return digits.toString();
    }
    int total = 0;
    int current = 0;
    for (var i = 0; i < plain.length(); i++) {
      switch (plain.charAt(i)) {
        case '百' -> {
          total += Math.max(current, 1) * 100;
          current = 0;
        }
        case '十' -> {
          total += Math.max(current, 1) * 10;
          current = 0;
        }
        default -> current = DIGITS.indexOf(plain.charAt(i));
      }
    }
    return Integer.toString(total + current);
  }
}
