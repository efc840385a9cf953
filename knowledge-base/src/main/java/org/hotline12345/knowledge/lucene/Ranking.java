package org.hotline12345.knowledge.lucene;

import java.util.Arrays;

/// Scores prepared articles against one question by reading their text once: BM25 over units and
/// over pairs, and how like the question the best heading is. Not thread-safe.
final class Ranking {
  static final int TITLE = 3;
  static final int QUESTION = 2;

  private final Asked asked;
  private final Weights weights;
  private final Pages pages;
  private final float[] unitTimes;
  private final float[] pairTimes;
  private final int[] seenIn;
  private final double averageMass;
  private final double wanted;
  private int row;

  Ranking(Asked asked, Pages pages) {
    this.asked = asked;
    this.pages = pages;
    weights = asked.weights();
    unitTimes = new float[asked.units.size()];
    pairTimes = new float[asked.pairs.size()];
    seenIn = new int[unitTimes.length + pairTimes.length];
    averageMass = pages.averageMass();
    wanted =
        weights.units() * Arrays.stream(asked.unitWeights()).sum()
            + Arrays.stream(asked.pairWeights()).sum();
  }

  double score(Page page) {
    Arrays.fill(unitTimes, 0);
    Arrays.fill(pairTimes, 0);
    double heading = alike(page.title(), TITLE);
    for (char[] question : page.questions()) {
      heading = Math.max(heading, alike(question, QUESTION));
    }
    count(page.body(), 1);
    double length = page.mass() / averageMass;
    return weights.units()
            * sum(unitTimes, asked.unitWeights(), weights.unitFill(), weights.unitLength(), length)
        + sum(pairTimes, asked.pairWeights(), weights.pairFill(), weights.pairLength(), length)
        + weights.heading() * heading * wanted;
  }

  /// Counts the heading and says how like the question it is: 0 to 1.
  private double alike(char[] heading, float weight) {
    if (heading.length == 0) {
      return 0;
    }
    row++;
    double found = count(heading, weight);
    double own = 0;
    double shared = 0;
    for (char unit : heading) {
      double rarity = pages.rarity(unit);
      own += rarity;
      shared += unit != Units.GAP && asked.units.find(unit) >= 0 ? rarity : 0;
    }
    return own == 0 || wanted == 0 ? 0 : Math.sqrt(found / wanted * (shared / own));
  }

  /// @return weight of the question's terms that this row has
  private double count(char[] units, float weight) {
    double found = 0;
    char before = Units.GAP;
    for (char unit : units) {
      int number = unit == Units.GAP ? -1 : asked.units.find(unit);
      if (number < 0) {
        before = Units.GAP;
        continue;
      }
      unitTimes[number] += weight;
      if (seenIn[number] < row) {
        seenIn[number] = row;
        found += weights.units() * asked.unitWeights()[number];
      }
      int pair = before == Units.GAP ? -1 : asked.pairs.find(Units.pair(before, unit));
      if (pair >= 0) {
        pairTimes[pair] += weight;
        if (seenIn[unitTimes.length + pair] < row) {
          seenIn[unitTimes.length + pair] = row;
          found += asked.pairWeights()[pair];
        }
      }
      before = unit;
    }
    return found;
  }

  private static double sum(float[] times, double[] weights, double fill, double b, double length) {
    double norm = fill * (1 - b + b * length);
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        sum += weights[i] * times[i] * (fill + 1) / (times[i] + norm);
      }
    }
    return sum;
  }
}
