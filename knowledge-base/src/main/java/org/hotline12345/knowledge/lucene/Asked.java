package org.hotline12345.knowledge.lucene;

import java.util.Arrays;

/// What was asked, as weighted units and pairs of neighbouring units. Not thread-safe.
final class Asked {
  /// A title, or the first words of a letter, says more than the rest.
  private static final int LEAD = 24;

  /// From here on what was asked is a letter.
  private static final int LETTER = 48;

  /// A pair shows why an article was found if it weighs this share of the heaviest.
  private static final double TELLING = 0.3;

  final IntTable units = new IntTable();
  final IntTable pairs = new IntTable();

  /// Which of all units were asked for: most units of a text were not, and one bit says so.
  private final long[] has = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private final Weights weights;
  private float[] unitTimes = new float[64];
  private float[] pairTimes = new float[64];
  private int[] pairKeys = new int[64];
  private char[] unitKeys = new char[64];
  private double[] unitRarity = {};
  private double[] unitWeights = {};
  private double[] pairWeights = {};
  private double telling;

  Asked(char[] row) {
    this(row, row.length < LETTER ? Weights.SHORT : Weights.LONG);
  }

  Asked(char[] row, Weights weights) {
    this.weights = weights;
    add(row, 1, row.length < LETTER ? 0 : LEAD);
  }

  /// Also looks for these words.
  void also(char[] words, double weight) {
    add(words, weight, 0);
  }

  private void add(char[] row, double weight, int lead) {
    float[] factor = new float[row.length];
    boolean[] inside = new boolean[row.length];
    Arrays.fill(factor, (float) weight);
    Words.of(
        row,
        (from, length, name) -> {
          Arrays.fill(inside, from, from + length - 1, true);
          if (name) {
            for (int i = from; i < from + length; i++) {
              factor[i] *= (float) weights.name();
            }
          }
        });
    for (int i = 0; i < row.length; i++) {
      if (row[i] == Units.GAP) {
        continue;
      }
      boolean run = Units.isRunUnit(row[i]);
      double here = factor[i] * (i < lead ? 1 + weights.lead() : 1);
      addUnit(row[i], here * (run ? weights.run() : 1));
      if (i + 1 < row.length && row[i + 1] != Units.GAP) {
        boolean crossing = !inside[i] && !run && !Units.isRunUnit(row[i + 1]);
        addPair(Units.pair(row[i], row[i + 1]), here * (crossing ? weights.crossing() : 1));
      }
    }
  }

  private void addUnit(char key, double times) {
    int unit = units.add(key);
    if (unit == unitTimes.length) {
      unitTimes = Arrays.copyOf(unitTimes, unit * 2);
      unitKeys = Arrays.copyOf(unitKeys, unit * 2);
    }
    unitKeys[unit] = key;
    has[key / Long.SIZE] |= 1L << key;
    unitTimes[unit] += (float) times;
  }

  private void addPair(int key, double times) {
    int pair = pairs.add(key);
    if (pair == pairTimes.length) {
      pairTimes = Arrays.copyOf(pairTimes, pair * 2);
      pairKeys = Arrays.copyOf(pairKeys, pair * 2);
    }
    pairKeys[pair] = key;
    pairTimes[pair] += (float) times;
  }

  /// Says how rare each unit and pair is, 0 for one that no article has.
  void weigh(double[] unitRarity, double[] pairRarity) {
    this.unitRarity = unitRarity;
    unitWeights = weighed(unitTimes, unitRarity);
    pairWeights = weighed(pairTimes, pairRarity);
    telling = TELLING * Arrays.stream(pairWeights).max().orElse(0);
  }

  private double[] weighed(float[] times, double[] rarity) {
    double[] weighed = new double[rarity.length];
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] = Math.pow(times[i], weights.repeated()) * Math.pow(rarity[i], weights.rarity());
    }
    return weighed;
  }

  Weights weights() {
    return weights;
  }

  char unit(int number) {
    return unitKeys[number];
  }

  int pair(int number) {
    return pairKeys[number];
  }

  double[] unitRarity() {
    return unitRarity;
  }

  double[] unitWeights() {
    return unitWeights;
  }

  double[] pairWeights() {
    return pairWeights;
  }

  /// The unit's number, or -1.
  int find(char unit) {
    return has(unit) ? units.find(unit) : -1;
  }

  private boolean has(char unit) {
    return (has[unit / Long.SIZE] & (1L << unit)) != 0;
  }

  boolean shows(char unit) {
    return has(unit);
  }

  boolean shows(char first, char second) {
    if (!has(first) || !has(second)) {
      return false;
    }
    int pair = pairs.find(Units.pair(first, second));
    return pair >= 0 && pairWeights[pair] >= telling;
  }
}
