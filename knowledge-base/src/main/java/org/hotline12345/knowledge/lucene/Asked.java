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

  private final boolean sentence;
  private final Weights weights;
  private float[] unitTimes = new float[64];
  private float[] pairTimes = new float[64];
  private int[] pairKeys = new int[64];
  private char[] unitKeys = new char[64];
  private float[] unitTold = new float[64];
  private float[] pairTold = new float[64];
  private float[] pairPower = new float[64];
  private int saidUnits;
  private int saidPairs;
  private double[] unitRarity = {};
  private double[] pairRarity = {};
  private double[] unitWeights = {};
  private double[] pairWeights = {};
  private double telling;

  Asked(char[] row) {
    sentence = row.length < LETTER;
    weights = sentence ? Weights.SHORT : Weights.LONG;
    add(row, 1, sentence ? 0 : LEAD, sentence);
    saidUnits = units.size();
    saidPairs = pairs.size();
  }

  /// Also looks for these words.
  void also(char[] words, double weight) {
    add(words, weight, 0, false);
  }

  private void add(char[] row, double weight, int lead, boolean said) {
    float[] factor = new float[row.length];
    boolean[] inside = new boolean[row.length];
    var telling = new Telling(row);
    Arrays.fill(factor, (float) weight);
    Words.of(
        row,
        (from, length, known) -> {
          telling.word(from, length, known);
          Arrays.fill(inside, from, from + length - 1, true);
          if (Words.isName(known)) {
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
      addUnit(
          row[i], here * (run ? weights.run() : 1), said ? telling.unit(i) : Telling.UNIT_NEUTRAL);
      if (i + 1 < row.length && row[i + 1] != Units.GAP) {
        boolean runs = run || Units.isRunUnit(row[i + 1]);
        addPair(
            Units.pair(row[i], row[i + 1]),
            here * (inside[i] || runs ? 1 : weights.crossing()),
            said ? telling.pair(i, !inside[i]) : Telling.PAIR_NEUTRAL,
            said && !inside[i] ? Telling.CROSSING_POWER : Telling.PAIR_POWER);
      }
    }
  }

  private void addUnit(char key, double times, double told) {
    int known = units.size();
    int unit = units.add(key);
    if (unit == unitTimes.length) {
      unitTold = Arrays.copyOf(unitTold, unit * 2);
      unitTimes = Arrays.copyOf(unitTimes, unit * 2);
      unitKeys = Arrays.copyOf(unitKeys, unit * 2);
    }
    unitKeys[unit] = key;
    has[key / Long.SIZE] |= 1L << key;
    unitTimes[unit] += (float) times;
    if (unit == known) {
      unitTold[unit] = (float) told;
    }
  }

  private void addPair(int key, double times, double told, double power) {
    int known = pairs.size();
    int pair = pairs.add(key);
    if (pair == pairTimes.length) {
      pairTold = Arrays.copyOf(pairTold, pair * 2);
      pairPower = Arrays.copyOf(pairPower, pair * 2);
      pairTimes = Arrays.copyOf(pairTimes, pair * 2);
      pairKeys = Arrays.copyOf(pairKeys, pair * 2);
    }
    pairKeys[pair] = key;
    pairTimes[pair] += (float) times;
    if (pair == known) {
      pairTold[pair] = (float) told;
      pairPower[pair] = (float) power;
    }
  }

  /// Says how rare each unit and pair is, 0 for one that no article has.
  void weigh(double[] unitRarity, double[] pairRarity) {
    this.unitRarity = unitRarity;
    this.pairRarity = pairRarity;
    unitWeights = weighed(unitTimes, unitRarity);
    pairWeights = weighed(pairTimes, pairRarity);
    if (isSentence()) {
      for (int i = 0; i < unitWeights.length; i++) {
        unitWeights[i] *= told(unitTold[i], unitRarity[i], Telling.UNIT_POWER);
      }
      for (int i = 0; i < pairWeights.length; i++) {
        pairWeights[i] *= told(pairTold[i], pairRarity[i], pairPower[i]);
      }
    }
    telling = TELLING * Arrays.stream(pairWeights).max().orElse(0);
  }

  private double[] weighed(float[] times, double[] rarity) {
    double[] weighed = new double[rarity.length];
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] = Math.pow(times[i], weights.repeated()) * Math.pow(rarity[i], weights.rarity());
    }
    return weighed;
  }

  private static double told(double told, double rarity, double power) {
    return rarity <= 0 ? 0 : Math.exp(told + power * Math.log(rarity));
  }

  /// Typed or said in a sentence or two, not a letter.
  boolean isSentence() {
    return sentence;
  }

  /// How many of the units were said; the others are other names and spellings.
  int saidUnits() {
    return saidUnits;
  }

  int saidPairs() {
    return saidPairs;
  }

  double[] pairRarity() {
    return pairRarity;
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
