package org.hotline12345.tickets.callback;

import java.util.Map;
import java.util.Optional;

/// Reads what a citizen writes in answer to "are you satisfied, 1 to 5?".
public final class Rating {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("1", 1),
          Map.entry("2", 2),
          Map.entry("3", 3),
          Map.entry("4", 4),
          Map.entry("5", 5),
          Map.entry("一", 1),
          Map.entry("二", 2),
          Map.entry("三", 3),
          Map.entry("四", 4),
          Map.entry("五", 5),
          Map.entry("非常不满意", 1),
          Map.entry("很不满意", 1),
          Map.entry("不满意", 2),
          Map.entry("一般", 3),
          Map.entry("基本满意", 3),
          Map.entry("比较满意", 4),
          Map.entry("满意", 4),
          Map.entry("很满意", 5),
          Map.entry("非常满意", 5));

  private Rating() {}

  /// Empty unless the text is a rating and nothing else.
  public static Optional<Integer> of(String text) {
    var plain = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .filter(c -> Character.isLetterOrDigit(c))
        .forEach(plain::appendCodePoint);
    var word = plain.toString();
    if (word.endsWith("分") || word.endsWith("星")) {
      word = word.substring(0, word.length() - 1);
    }
    return Optional.ofNullable(WORDS.get(word));
  }
}
