package org.hotline12345.knowledge.lucene;

import java.util.Arrays;

/// What a page shows beyond how often it has the words of a sentence: how much of the sentence it
/// has at all, how early, in runs of four, how surely. All of it becomes one factor of the score,
/// learned from titles and the replies to them. Not thread-safe.
final class Signs {
  private static final double COVERED = Learned.SENTENCE.of("page.covered");
  private static final double UNITS = Learned.SENTENCE.of("page.units");
  private static final double EARLY_UNITS = Learned.SENTENCE.of("page.units.early");
  private static final double FOURS = Learned.SENTENCE.of("page.fours");
  private static final double EVIDENCE = Learned.SENTENCE.of("page.evidence");
  private static final double LENGTH = Learned.SENTENCE.of("page.length");
  private static final double RUNS = Learned.SENTENCE.of("page.runs");
  private static final double FIRST = Learned.SENTENCE.of("page.first");

  private static final int FIRST_UNITS = 100;
  private static final int LATEST = 900;

  /// Of a language model with Dirichlet's smoothing: a page's length beside the smoothing's.
  private static final double SMOOTHED = 0.3;

  private static final double BACKGROUND = 3;

  private final double[] units;
  private final double[] pairs;
  private final double[] odds;
  private final boolean[] run;
  private final int runs;
  private final int[] inFours;
  private final double allUnits;
  private final double allPairs;

  private int page = 1;
  private double covered;
  private double fours;
  private double hasUnits;
  private double earlyUnits;
  private int hasRuns;
  private int first = LATEST;
  private int before = -2;
  private int chain;

  Signs(Asked asked) {
    units = Arrays.copyOf(asked.unitRarity(), asked.saidUnits());
    pairs = Arrays.copyOf(asked.pairRarity(), asked.saidPairs());
    odds = new double[pairs.length];
    for (int pair = 0; pair < odds.length; pair++) {
      odds[pair] = Math.exp(pairs[pair]) / BACKGROUND;
    }
    run = new boolean[units.length];
    int all = 0;
    for (int unit = 0; unit < run.length; unit++) {
      run[unit] = Units.isRunUnit(asked.unit(unit));
      all += run[unit] ? 1 : 0;
    }
    runs = all;
    inFours = new int[pairs.length];
    allUnits = Arrays.stream(units).sum() + 1e-9;
    allPairs = Arrays.stream(pairs).sum() + 1e-9;
  }

  /// A unit that the page has not had before.
  void unit(int unit, int at) {
    if (unit < units.length) {
      hasUnits += units[unit];
      earlyUnits += at < FIRST_UNITS ? units[unit] : 0;
      hasRuns += run[unit] ? 1 : 0;
    }
  }

  /// A pair that the page has not had before; `at` is where its first unit stands.
  void pair(int pair, int at) {
    if (pair < pairs.length) {
      covered += pairs[pair];
      first = Math.min(first, at);
    }
  }

  /// Each pair of the sentence, one after the other; -1 for another.
  void next(int pair) {
    if (pair < 0 || pair >= pairs.length) {
      before = -2;
      chain = 0;
      return;
    }
    chain = pair == before + 1 ? chain + 1 : 1;
    before = pair;
    if (chain >= 3 && inFours[pair] != page) {
      inFours[pair] = page;
      fours += pairs[pair];
    }
  }

  /// The factor for the page that was read; the next one begins.
  ///
  /// @param length of the page over the average
  double factor(Counted counted, double length) {
    double evidence =
        counted.evidence(odds) / Math.max(1, pairs.length) - Math.log1p(SMOOTHED * length);
    double sum =
        COVERED * covered / allPairs
            + UNITS * hasUnits / allUnits
            + EARLY_UNITS * earlyUnits / allUnits
            + FOURS * fours / allPairs
            + EVIDENCE * evidence
            + LENGTH * Math.log(length)
            + RUNS * hasRuns / Math.max(1, runs)
            + FIRST * first / LATEST;
    page++;
    covered = 0;
    fours = 0;
    hasUnits = 0;
    earlyUnits = 0;
    hasRuns = 0;
    first = LATEST;
    next(-1);
    return Math.exp(sum);
  }
}
