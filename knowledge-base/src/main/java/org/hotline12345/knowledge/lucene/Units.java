package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.dictionary.other.CharTable;
import java.util.Arrays;

/// Text as a row of units: a Chinese character is one unit, a run of Latin letters and digits is
/// one unit (`A2区` is two). Full width, capitals and traditional characters are folded. Whatever
/// else stands between is one `GAP`.
final class Units {
  static final char GAP = 0;

  /// Runs of letters and digits share the code points of Korean syllables: 11,172 of them, so that
  /// two runs seldom meet in one code, and a unit fits one `char`.
  private static final char FIRST_RUN = '\uAC00';

  private static final int RUNS = 11_172;

  private static final char[] FOLDED = folded();

  private Units() {}

  private static char[] folded() {
    char[] folded = CharTable.CONVERT.clone();
    for (int c = 0; c < folded.length; c++) {
      folded[c] = Character.toLowerCase(folded[c]);
    }
    return folded;
  }

  static char[] of(CharSequence text) {
    var units = new char[text.length()];
    int n = 0;
    int i = 0;
    while (i < text.length()) {
      char c = fold(text.charAt(i));
      if (isHan(c)) {
        units[n++] = c;
        i++;
      } else if (isRun(c)) {
        int end = endOfRun(text, i);
        units[n++] = run(text, i, end);
        i = end;
      } else {
        if (n > 0 && units[n - 1] != GAP) {
          units[n++] = GAP;
        }
        i++;
      }
    }
    return Arrays.copyOf(units, n);
  }

  static int endOfRun(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isRun(fold(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  static char run(CharSequence text, int from, int end) {
    int hash = 7;
    for (int i = from; i < end; i++) {
      hash = hash * 31 + fold(text.charAt(i));
    }
    return (char) (FIRST_RUN + Math.floorMod((hash * 0x9E3779B1) >>> 8, RUNS));
  }

  static char fold(char c) {
    return FOLDED[c];
  }

  static boolean isHan(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF');
  }

  /// Whether the folded character is a letter or digit of a run.
  static boolean isRun(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /// Whether a unit stands for a run of letters and digits.
  static boolean isRunUnit(char unit) {
    return unit >= FIRST_RUN && unit < FIRST_RUN + RUNS;
  }

  static int pair(char first, char second) {
    return (first << 16) | second;
  }
}
