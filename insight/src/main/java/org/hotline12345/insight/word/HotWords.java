package org.hotline12345.insight.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that more tickets have than usual.
public final class HotWords {
  private HotWords() {}

  /// @param tickets that have the word now
  /// @param expected how many would, were all as in the base period
  /// @param weight how remarkable that is: larger is more
  public record HotWord(String word, int tickets, double expected, double weight) {}

  /// @param recent each ticket's words
  /// @param base the words of tickets before
  /// @param least tickets that a word needs
  public static List<HotWord> of(
      Collection<Set<String>> recent, Collection<Set<String>> base, int least, int limit) {
    var now = counts(recent);
    var before = counts(base);
    double scale = base.isEmpty() ? 0 : (double) recent.size() / base.size();
    return now.entrySet().stream()
        .filter(word -> word.getValue() >= least)
        .map(
            word -> {
              double expected = before.getOrDefault(word.getKey(), 0) * scale;
              return new HotWord(
                  word.getKey(),
                  word.getValue(),
                  Math.round(expected * 10) / 10.0,
                  weight(word.getValue(), expected));
            })
        .sorted(Comparator.comparingDouble(HotWord::weight).reversed())
        .limit(limit)
        .toList();
  }

  /// How common it is, and how much more than expected: a word that is always there stays, behind
  /// those that rose.
  private static double weight(int tickets, double expected) {
    double risen = Math.max(0, tickets - expected) / Math.sqrt(expected + 1);
    return Math.round(10 * (Math.sqrt(tickets) + 2 * risen)) / 10.0;
  }

  private static Map<String, Integer> counts(Collection<Set<String>> tickets) {
    var counts = new HashMap<String, Integer>();
    tickets.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }
}
