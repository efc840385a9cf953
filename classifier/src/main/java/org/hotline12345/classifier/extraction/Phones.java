package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;

/// Phone numbers, written or spoken digit by digit (一三八零零…, 幺 for 1).
public final class Phones {
  private static final String SEPARATORS = " -－—,，、\u3000杠";
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");
  private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}[2-8]\\d{6,7}|[48]00\\d{7}");
  private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
  private static final Pattern ANNOUNCED = Pattern.compile("电话|号码|座机|打|联系|手机");
  private static final int LOOK_BACK = 8;

  private Phones() {}

  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    var digits = new StringBuilder();
    int start = 0;
    int end = 0;
    for (int at = 0; at <= text.length(); at++) {
      int digit = at == text.length() ? -1 : ChineseNumbers.digit(text.charAt(at));
      if (digit >= 0) {
        if (digits.isEmpty()) {
          start = at;
        }
        digits.append(digit);
        end = at + 1;
      } else if (digits.isEmpty() || !joins(text, at, end)) {
        add(text, digits.toString(), start, end, found);
        digits.setLength(0);
      }
    }
    return found;
  }

  /// Separators may stand alone or doubled between the digits of one number.
  private static boolean joins(String text, int at, int end) {
    return at < text.length() && at - end < 2 && SEPARATORS.indexOf(text.charAt(at)) >= 0;
  }

  private static void add(String text, String digits, int start, int end, List<Found> found) {
    var mobile = MOBILE.matcher(digits);
    if (mobile.matches()) {
      found.add(new Found(mobile.group(1), start, end));
    } else if (LANDLINE.matcher(digits).matches()) {
      found.add(new Found(digits, start, end));
    } else if (LOCAL.matcher(digits).matches()) {
      var before = text.substring(Math.max(0, start - LOOK_BACK), start);
      if (ANNOUNCED.matcher(before).find()) {
        found.add(new Found(digits, start, end));
      }
    }
  }
}
