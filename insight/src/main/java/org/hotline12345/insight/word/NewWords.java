package org.hotline12345.insight.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds words that no dictionary knows and hardly any earlier ticket had: groups of two to six
/// characters that several tickets share, whose parts belong together (normalised pointwise
/// mutual information) and that stand in varied company (entropy of the characters beside them).
public final class NewWords {
  private static final int LONGEST = 6;
  private static final double LEAST_COHESION = 0.5;
  private static final double LEAST_FREEDOM = 0.9;

  /// No word begins or ends with one of these.
  private static final String JOINTS = "的了是在有没和也就都不我你他她这那到说要给把被与及等吗呢吧啊";

  /// What stands at a text's edge is different company each time.
  private static final char EDGE = 0;

  /// @param tickets that have it
  /// @param before earlier tickets that had it
  public record NewWord(String word, int tickets, int before, double cohesion, double freedom) {}

  private record Seen(
      Set<Integer> tickets, Map<Character, Integer> left, Map<Character, Integer> right) {
    Seen() {
      this(new HashSet<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private long characters;

  private NewWords() {}

  /// @param recent texts, one of each ticket
  /// @param base earlier texts
  /// @param known words that are not new
  /// @param least tickets that a word needs
  public static List<NewWord> of(
      List<String> recent, List<String> base, Predicate<String> known, int least, int limit) {
    var words = new NewWords();
    words.count(recent);
    words.look(recent, least);
    return words.fit(base, known, least, limit);
  }

  private void count(List<String> texts) {
    for (var text : texts) {
      for (var run : runs(text)) {
        characters += run.length();
        for (int from = 0; from < run.length(); from++) {
          for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST); to++) {
            counts.merge(run.substring(from, to), 1, Integer::sum);
          }
        }
      }
    }
  }

  private void look(List<String> texts, int least) {
    for (int ticket = 0; ticket < texts.size(); ticket++) {
      for (var run : runs(texts.get(ticket))) {
        for (int from = 0; from < run.length(); from++) {
          for (int to = from + 2; to <= Math.min(run.length(), from + LONGEST); to++) {
            var word = run.substring(from, to);
            if (counts.get(word) >= least) {
              var found = seen.computeIfAbsent(word, _ -> new Seen());
              found.tickets().add(ticket);
              found.left().merge(from == 0 ? EDGE : run.charAt(from - 1), 1, Integer::sum);
              found.right().merge(to == run.length() ? EDGE : run.charAt(to), 1, Integer::sum);
            }
          }
        }
      }
    }
  }

  private List<NewWord> fit(List<String> base, Predicate<String> known, int least, int limit) {
    var fit = new ArrayList<NewWord>();
    seen.forEach(
        (word, where) -> {
          if (where.tickets().size() >= least && whole(word) && !known.test(word)) {
            double cohesion = cohesion(word);
            double freedom = Math.min(entropy(where.left()), entropy(where.right()));
            if (cohesion >= LEAST_COHESION && freedom >= LEAST_FREEDOM) {
              int before = (int) base.stream().filter(text -> text.contains(word)).count();
              fit.add(new NewWord(word, where.tickets().size(), before, cohesion, freedom));
            }
          }
        });
    // Never or rarely seen before, for as many texts.
    double scale = base.isEmpty() ? 0 : (double) seenTickets() / base.size();
    fit.removeIf(word -> word.before() * scale > 0.1 * word.tickets());
    fit.sort(
        Comparator.comparingInt(NewWord::tickets)
            .thenComparingInt(word -> word.word().length())
            .reversed());
    return longest(fit).stream().limit(limit).toList();
  }

  private static boolean whole(String word) {
    return JOINTS.indexOf(word.charAt(0)) < 0 && JOINTS.indexOf(word.charAt(word.length() - 1)) < 0;
  }

  private long seenTickets() {
    return seen.values().stream().flatMap(s -> s.tickets().stream()).distinct().count();
  }

  /// Without parts of longer words that are as frequent.
  private static List<NewWord> longest(List<NewWord> words) {
    return words.stream()
        .filter(
            word ->
                words.stream()
                    .noneMatch(
                        other ->
                            other.word().length() > word.word().length()
                                && other.word().contains(word.word())
                                && other.tickets() >= 0.8 * word.tickets()))
        .toList();
  }

  /// How much more often the characters stand together than by chance, at the weakest joint: 1
  /// where one part never stands without the other, 0 where they meet by chance.
  private double cohesion(String word) {
    double weakest = Double.MAX_VALUE;
    double all = counts.get(word);
    for (int cut = 1; cut < word.length(); cut++) {
      double left = counts.get(word.substring(0, cut));
      double right = counts.get(word.substring(cut));
      weakest = Math.min(weakest, all * characters / (left * right));
    }
    return Math.round(100 * Math.log(weakest) / -Math.log(all / characters)) / 100.0;
  }

  private static double entropy(Map<Character, Integer> company) {
    double all = company.values().stream().mapToInt(Integer::intValue).sum();
    double entropy = 0;
    for (var each : company.entrySet()) {
      int count = each.getValue();
      if (each.getKey() == EDGE) {
        entropy += count * Math.log(all) / all;
      } else {
        entropy -= count / all * Math.log(count / all);
      }
    }
    return Math.round(100 * entropy) / 100.0;
  }

  private static List<String> runs(String text) {
    var runs = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isIdeographic(text.charAt(at))) {
        if (at > from) {
          runs.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    return runs;
  }
}
