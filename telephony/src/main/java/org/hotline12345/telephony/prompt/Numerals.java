package org.hotline12345.telephony.prompt;

/// Arabic digits as Chinese characters, the ways they are read.
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final int MAX_LENGTH = 16;

  private Numerals() {}

  /// Digit by digit, `一` said as `幺` so that nobody hears `七`: telephone, ticket and room
  /// numbers.
  static String spelled(String digits) {
    return oneByOne(digits).replace('一', '幺');
  }

  /// Digit by digit, as years are read; zero written 〇.
  static String year(String digits) {
    return oneByOne(digits).replace('零', '〇');
  }

  static String oneByOne(String digits) {
    StringBuilder out = new StringBuilder();
    digits.chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
    return out.toString();
  }

  /// As a quantity: 2005 is 两千零五, 12 is 十二, 20000 is 两万. Longer than 16 digits: spelled.
  static String quantity(String digits) {
    String value = digits.replaceFirst("^0+(?=.)", "");
    if (value.length() > MAX_LENGTH) {
      return spelled(value);
    }
    if (value.equals("0")) {
      return "零";
    }
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int groups = (value.length() + 3) / 4;
    for (int g = groups - 1; g >= 0; g--) {
      int end = value.length() - 4 * g;
      String group = value.substring(Math.max(0, end - 4), end);
      int amount = Integer.parseInt(group);
      if (amount == 0) {
        gap = !out.isEmpty();
        continue;
      }
      if (gap || (!out.isEmpty() && amount < 1000)) {
        out.append('零');
      }
      gap = false;
      out.append(amount == 2 && g > 0 ? "两" : group(amount)).append(GROUPS[g]);
    }
    String text = out.toString();
    return text.startsWith("一十") ? text.substring(1) : text;
  }

  private static String group(int amount) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
      int digit = amount / unit % 10;
      if (digit == 0) {
        gap = !out.isEmpty();
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      out.append(digit == 2 && place == 3 ? '两' : DIGITS.charAt(digit)).append(PLACES[place]);
    }
    return out.toString();
  }
}
