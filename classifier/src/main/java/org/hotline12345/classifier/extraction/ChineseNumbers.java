package org.hotline12345.classifier.extraction;

/// Reads numbers as people say and recognisers write them: 十二, 一百零三, 四零一, 两, 12, １２.
public final class ChineseNumbers {
  /// A regular expression for one number.
  static final String NUMBER = "(?:[0-9０-９]{1,6}|[零〇一二三四五六七八九十百千两幺]{1,8})";

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumbers() {}

  /// The digit a character stands for, -1 when it stands for none.
  static int digit(char character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    if (character >= '０' && character <= '９') {
      return character - '０';
    }
    return switch (character) {
      case '〇', '洞' -> 0;
      case '幺', '妖', '腰' -> 1;
      case '两' -> 2;
      case '拐' -> 7;
      default -> DIGITS.indexOf(character);
    };
  }

  /// A digit, a unit or a letter, as the numbers of houses have them.
  public static boolean isNumeral(char character) {
    return digit(character) >= 0
        || "十百千".indexOf(character) >= 0
        || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z');
  }

  /// The number as Arabic digits; a chain of digits (四零一) stays a chain.
  public static String arabic(String number) {
    boolean units = number.chars().anyMatch(c -> c == '十' || c == '百' || c == '千');
    if (units) {
      return Integer.toString(value(number));
    }
    var digits = new StringBuilder();
    for (int at = 0; at < number.length(); at++) {
      digits.append(Math.max(0, digit(number.charAt(at))));
    }
    return digits.toString();
  }

  static int value(String number) {
    int total = 0;
    int last = 0;
    int unit = 1;
    for (int at = 0; at < number.length(); at++) {
      int size =
          switch (number.charAt(at)) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 1;
          };
      if (size == 1) {
        int digit = Math.max(0, digit(number.charAt(at)));
        last = unit == 1 && at > 0 && total == 0 ? last * 10 + digit : digit;
      } else {
        total += (last == 0 ? 1 : last) * size;
        last = 0;
        unit = size;
      }
    }
    // 一百二 is 120, 一百零二 is 102
    boolean spoken = unit >= 100 && last > 0 && number.length() > 2;
    boolean zero = number.indexOf('零') >= 0 || number.indexOf('〇') >= 0;
    return total + (spoken && !zero ? last * unit / 10 : last);
  }
}
