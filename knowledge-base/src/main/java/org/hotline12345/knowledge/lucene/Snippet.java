package org.hotline12345.knowledge.lucene;

import java.util.Arrays;

/// The part of an article that best shows why it was found. Looks at the hit's text once, for the
/// question's own units; nothing is analysed again.
final class Snippet {
  private static final int LENGTH = 90;
  private static final String MARKUP = "#*`>|_";

  private Snippet() {}

  /// About 90 characters of a plain text, what was asked for between `⟦` and `⟧`.
  static String of(String text, Asked asked) {
    boolean[] matched = matched(text, asked);
    int from = bestWindow(matched);
    return marked(text, matched, from, Math.min(text.length(), from + LENGTH));
  }

  /// Without Markdown's marks, in one line.
  static String plain(String body) {
    var plain = new StringBuilder(body.length());
    boolean lineStart = true;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean bullet =
          lineStart && (c == '-' || c == '+') && i + 1 < body.length() && body.charAt(i + 1) == ' ';
      if (Character.isWhitespace(c)) {
        lineStart |= c == '\n';
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else if (MARKUP.indexOf(c) < 0 && !bullet) {
        plain.append(c);
        lineStart = false;
      }
    }
    return plain.toString().stripTrailing();
  }

  private static boolean[] matched(String text, Asked asked) {
    boolean[] matched = new boolean[text.length()];
    boolean any = false;
    int i = 0;
    while (i < text.length()) {
      char unit = Units.fold(text.charAt(i));
      if (Units.isRun(unit)) {
        int end = Units.endOfRun(text, i);
        if (asked.shows(Units.run(text, i, end))) {
          Arrays.fill(matched, i, end, true);
          any = true;
        }
        i = end;
        continue;
      }
      if (i + 1 < text.length() && asked.shows(unit, Units.fold(text.charAt(i + 1)))) {
        matched[i] = true;
        matched[i + 1] = true;
        any = true;
      }
      i++;
    }
    return any ? matched : singles(text, asked);
  }

  private static boolean[] singles(String text, Asked asked) {
    boolean[] matched = new boolean[text.length()];
    for (int i = 0; i < matched.length; i++) {
      matched[i] = asked.shows(Units.fold(text.charAt(i)));
    }
    return matched;
  }

  private static int bestWindow(boolean[] matched) {
    int inside = 0;
    int best = 0;
    int start = 0;
    for (int i = 0; i < matched.length; i++) {
      inside += matched[i] ? 1 : 0;
      if (i >= LENGTH) {
        inside -= matched[i - LENGTH] ? 1 : 0;
      }
      if (inside > best) {
        best = inside;
        start = Math.max(0, i - LENGTH + 1);
      }
    }
    return start;
  }

  private static String marked(String text, boolean[] matched, int from, int to) {
    var out = new StringBuilder(from > 0 ? "…" : "");
    for (int i = from; i < to; i++) {
      if (matched[i] && (i == from || !matched[i - 1])) {
        out.append('⟦');
      }
      out.append(text.charAt(i));
      if (matched[i] && (i + 1 == to || !matched[i + 1])) {
        out.append('⟧');
      }
    }
    return out.append(to < text.length() ? "…" : "").toString();
  }
}
