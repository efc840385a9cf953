package org.hotline12345.knowledge.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Misses that ask for the same thing.
///
/// @param text the miss that says best what all of them ask
/// @param line the line most of them belong to
public record Gap(String text, Optional<String> line, List<Miss> misses) {
  /// Share of common pairs from which two questions are one.
  private static final double ALIKE = 0.4;

  public Gap {
    misses = List.copyOf(misses);
  }

  public Instant last() {
    return misses.stream().map(Miss::at).max(Comparator.naturalOrder()).orElseThrow();
  }

  /// Groups what is alike: those asked most often first. Each miss goes to the group whose first
  /// question it shares most pairs with.
  public static List<Gap> group(List<Miss> misses) {
    var groups = new ArrayList<Group>();
    for (var miss : misses) {
      var pairs = Coverage.pairs(miss.text());
      groups.stream()
          .filter(group -> alike(group.pairs, pairs) >= ALIKE)
          .max(Comparator.comparingDouble(group -> alike(group.pairs, pairs)))
          .orElseGet(
              () -> {
                var fresh = new Group(pairs);
                groups.add(fresh);
                return fresh;
              })
          .misses
          .add(miss);
    }
    return groups.stream()
        .map(Group::gap)
        .sorted(
            Comparator.comparingInt((Gap gap) -> gap.misses().size())
                .reversed()
                .thenComparing(Gap::last, Comparator.reverseOrder()))
        .toList();
  }

  private static double alike(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    var common = new HashSet<>(one);
    common.retainAll(other);
    return (double) common.size() / Math.min(one.size(), other.size());
  }

  private static final class Group {
    private final Set<String> pairs;
    private final List<Miss> misses = new ArrayList<>();

    Group(Set<String> pairs) {
      this.pairs = pairs;
    }

    Gap gap() {
      Map<String, Integer> lines = new HashMap<>();
      misses.forEach(miss -> miss.line().ifPresent(line -> lines.merge(line, 1, Integer::sum)));
      return new Gap(
          misses.getFirst().text(),
          lines.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey),
          misses);
    }
  }
}
