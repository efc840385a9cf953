package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;

/// Licence plates (GA 36): province, office, five characters, six on a car of new energy; spoken
/// digits and the letter C heard as 西 or 希 are understood.
public final class Plates {
  private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
  private static final String CHARACTER = "[A-Za-z0-9零〇洞一幺二三四五六七八九拐]";
  private static final Pattern PLATE =
      Pattern.compile(
          "(?<province>["
              + PROVINCES
              + "])\\s?(?<office>[A-Za-z]|西(?=\\s?[A-Za-z0-9零幺一二三四五六七八九]{5})|希|诶|比)[\\s·•.\\-]?(?<number>"
              + CHARACTER
              + "(?:\\s?"
              + CHARACTER
              + "){4,5})(?<last>[挂学警试领]?)(?!"
              + CHARACTER
              + ")");

  private Plates() {}

  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    int last = 0;
    for (int at = 0; at < text.length(); at++) {
      if (at < last || PROVINCES.indexOf(text.charAt(at)) < 0) {
        continue;
      }
      var matcher = PLATE.matcher(text).region(at, Math.min(text.length(), at + 24));
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && numbered(matcher.group("number"))) {
        last = matcher.end();
        var value =
            matcher.group("province")
                + office(matcher.group("office"))
                + characters(matcher.group("number"))
                + matcher.group("last");
        found.add(new Found(value, at, last));
      }
    }
    return found;
  }

  /// A word is no plate: at least three digits are.
  private static boolean numbered(String number) {
    return number.chars().filter(c -> ChineseNumbers.digit((char) c) >= 0).count() >= 3;
  }

  private static String office(String heard) {
    return switch (heard) {
      case "西", "希" -> "C";
      case "诶" -> "A";
      case "比" -> "B";
      default -> heard.toUpperCase(Locale.ROOT);
    };
  }

  private static String characters(String number) {
    var plain = new StringBuilder();
    for (int at = 0; at < number.length(); at++) {
      char character = number.charAt(at);
      int digit = ChineseNumbers.digit(character);
      if (digit >= 0) {
        plain.append(digit);
      } else if (character != ' ') {
        plain.append(Character.toUpperCase(character));
      }
    }
    return plain.toString();
  }
}
