package org.hotline12345.knowledge.lucene;

import java.time.LocalDate;

/// Between articles that fit equally well: the one that helped more often, and not the one that
/// runs out soon.
final class Preference {
  private static final double MOST_FOR_USE = 0.10;
  private static final double FOR_TEN_TIMES_THE_USE = 0.03;
  private static final int SOON = 30;
  private static final double RUNS_OUT_SOON = 0.97;

  private Preference() {}

  /// A factor of about 1.
  static double of(Page page, long used, LocalDate today) {
    double use = Math.min(MOST_FOR_USE, FOR_TEN_TIMES_THE_USE * Math.log10(1.0 + used));
    return (1 + use) * (page.runsOutBefore(today.plusDays(SOON)) ? RUNS_OUT_SOON : 1);
  }
}
