package org.hotline12345.knowledge.lucene;

import java.time.LocalDate;
import org.hotline12345.knowledge.Article;

/// Between articles that fit equally well: the one that helped more often, and not the one that
/// runs out soon.
final class Preference {
  private static final double MOST_FOR_USE = 0.10;
  private static final double FOR_TEN_TIMES_THE_USE = 0.03;
  private static final int SOON = 30;
  private static final double RUNS_OUT_SOON = 0.97;

  private Preference() {}

  /// A factor of about 1.
  static double of(Article article, long used, LocalDate today) {
    double use = Math.min(MOST_FOR_USE, FOR_TEN_TIMES_THE_USE * Math.log10(1.0 + used));
    boolean soon =
        article.validUntil().filter(last -> last.isBefore(today.plusDays(SOON))).isPresent();
    return (1 + use) * (soon ? RUNS_OUT_SOON : 1);
  }
}
