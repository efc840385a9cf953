package org.hotline12345.knowledge.lucene;

import java.util.Set;
import java.util.regex.Pattern;

/// The part of an article that best shows why it was found.
final class Snippet {
  private static final int LENGTH = 90;
  private static final Pattern MARKUP =
      Pattern.compile("[#*`>|_]+|^\\s*[-+]\\s+", Pattern.MULTILINE);

  private Snippet() {}

  /// About 90 characters of `body`, the matched terms between `⟦` and `⟧`.
  static String of(String body, Set<String> terms) {
    String plain = MARKUP.matcher(body).replaceAll("").replaceAll("\\s+", " ").strip();
    boolean[] matched = new boolean[plain.length()];
    for (String term : terms) {
      int at = plain.indexOf(term);
      while (term.length() > 1 && at >= 0) {
        java.util.Arrays.fill(matched, at, at + term.length(), true);
        at = plain.indexOf(term, at + 1);
      }
    }
    int from = bestWindow(matched);
    return marked(plain, matched, from, Math.min(plain.length(), from + LENGTH));
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
