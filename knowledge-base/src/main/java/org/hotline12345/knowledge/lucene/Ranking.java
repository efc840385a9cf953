package org.hotline12345.knowledge.lucene;

import java.util.Arrays;
import java.util.Optional;

/// Scores prepared articles against one question by reading their text once: BM25 over units and
/// over pairs, and how like the question the best heading is. Not thread-safe.
final class Ranking {
  static final int TITLE = 3;
  static final int QUESTION = 2;

  private final Asked asked;
  private final Weights weights;
  private final Counted units;
  private final Counted pairs;
  private final double averageMass;
  private final double wanted;
  private final Optional<Signs> signs;

  /// What the row that is being read has of the question.
  private double found;

  private double shared;

  Ranking(Asked asked, Pages pages) {
    this.asked = asked;
    weights = asked.weights();
    units = new Counted(asked.unitWeights());
    pairs = new Counted(asked.pairWeights());
    averageMass = pages.averageMass();
    signs = asked.isSentence() ? Optional.of(new Signs(asked)) : Optional.empty();
    wanted =
        weights.units() * Arrays.stream(asked.unitWeights()).sum()
            + Arrays.stream(asked.pairWeights()).sum();
  }

  double score(Page page) {
    double heading = alike(page.title(), page.headingMass(0), TITLE);
    int number = 1;
    for (char[] question : page.questions()) {
      heading = Math.max(heading, alike(question, page.headingMass(number++), QUESTION));
    }
    count(page.body(), 1);
    double length = page.mass() / averageMass;
    double factor = signs.isPresent() ? signs.get().factor(pairs, length) : 1;
    double score =
        weights.units() * units.sum(weights.unitFill(), weights.unitLength(), length)
            + pairs.sum(weights.pairFill(), weights.pairLength(), length)
            + weights.heading() * heading * wanted;
    return score * factor;
  }

  /// Counts the heading and says how like the question it is: 0 to 1.
  private double alike(char[] heading, float mass, int weight) {
    if (mass <= 0 || wanted <= 0) {
      return 0;
    }
    found = 0;
    shared = 0;
    units.nextRow();
    pairs.nextRow();
    count(heading, weight);
    return Math.sqrt(found / wanted * (shared / mass));
  }

  private void count(char[] row, int weight) {
    double[] rarity = asked.unitRarity();
    Signs sign = signs.orElse(null);
    char before = Units.GAP;
    for (int at = 0; at < row.length; at++) {
      char unit = row[at];
      int number = asked.find(unit);
      if (number < 0) {
        before = Units.GAP;
        continue;
      }
      shared += rarity[number];
      if (sign != null && units.isNew(number)) {
        sign.unit(number, at);
      }
      found += weights.units() * units.add(number, weight);
      int pair = before == Units.GAP ? -1 : asked.pairs.find(Units.pair(before, unit));
      if (sign != null) {
        if (pair >= 0 && pairs.isNew(pair)) {
          sign.pair(pair, at - 1);
        }
        sign.next(pair);
      }
      if (pair >= 0) {
        found += pairs.add(pair, weight);
      }
      before = unit;
    }
  }
}
