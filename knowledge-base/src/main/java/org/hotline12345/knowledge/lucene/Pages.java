package org.hotline12345.knowledge.lucene;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/// The prepared articles by number and by id, and how rare each unit is among them. Written by one
/// thread at a time, read by many.
final class Pages {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final PairCounts pairs = new PairCounts();
  private final int[] holding = new int[Character.MAX_VALUE + 1];
  private volatile float[] rarity = new float[Character.MAX_VALUE + 1];
  private volatile AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(1_024);
  private volatile double mass;
  private int next;
  private int weighedAt;

  /// Empty for the page of an article that was changed or removed meanwhile.
  Optional<Page> page(int number) {
    return number < 0 ? Optional.empty() : Optional.ofNullable(pages.get(number));
  }

  Optional<Page> page(String id) {
    return number(id).flatMap(this::page);
  }

  Optional<Integer> number(String id) {
    return Optional.ofNullable(numbers.get(id));
  }

  int size() {
    return numbers.size();
  }

  int inForce(LocalDate day) {
    return (int) all().filter(page -> page.inForce(day)).count();
  }

  private Stream<Page> all() {
    return numbers.values().stream().flatMap(number -> page(number).stream());
  }

  double averageMass() {
    return Math.max(1, mass / Math.max(1, size()));
  }

  /// The unit's inverse document frequency, as in BM25.
  float rarity(char unit) {
    return rarity[unit];
  }

  /// Whether any article has the unit.
  boolean holds(char unit) {
    return holding[unit] > 0;
  }

  /// How many articles have the pair.
  int holding(int pair) {
    return pairs.of(pair);
  }

  static double rarity(int all, int holding) {
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  /// @return the page's number
  synchronized int put(Page page) {
    int number = next++;
    if (number >= pages.length()) {
      pages = grown(pages);
    }
    count(page, 1);
    Page weighed = page.weighed(rarity);
    mass += weighed.mass();
    pages.set(number, weighed);
    numbers.put(page.article().id(), number);
    return number;
  }

  synchronized void remove(String id) {
    numbers.remove(id);
  }

  synchronized void forget(int number) {
    Page page = pages.get(number);
    count(page, -1);
    mass -= page.mass();
    pages.set(number, null);
  }

  /// Weighs all pages again if many came since the last time; a few don't change what is rare.
  synchronized void settle() {
    if (size() > weighedAt + weighedAt / 20) {
      weighedAt = size();
      weigh();
    }
  }

  private void weigh() {
    var table = new float[holding.length];
    for (int unit = 1; unit < table.length; unit++) {
      table[unit] = (float) rarity(size(), holding[unit]);
    }
    rarity = table;
    double sum = 0;
    for (int number : numbers.values()) {
      Page page = pages.get(number);
      Page weighed = page.weighed(table);
      sum += weighed.mass();
      pages.set(number, weighed);
    }
    mass = sum;
  }

  private void count(Page page, int change) {
    boolean[] seen = new boolean[holding.length];
    var seenPairs = new IntTable();
    page.eachRow(
        row -> {
          for (char unit : row) {
            if (!seen[unit]) {
              seen[unit] = true;
              holding[unit] += change;
            }
          }
          countPairs(row, seenPairs, change);
        });
  }

  private void countPairs(char[] row, IntTable seen, int change) {
    for (int i = 0; i + 1 < row.length; i++) {
      if (row[i] != Units.GAP && row[i + 1] != Units.GAP) {
        int pair = Units.pair(row[i], row[i + 1]);
        int before = seen.size();
        seen.add(pair);
        if (seen.size() > before) {
          pairs.add(pair, change);
        }
      }
    }
  }

  private static AtomicReferenceArray<Page> grown(AtomicReferenceArray<Page> old) {
    var larger = new AtomicReferenceArray<Page>(old.length() * 2);
    for (int i = 0; i < old.length(); i++) {
      larger.set(i, old.get(i));
    }
    return larger;
  }
}
