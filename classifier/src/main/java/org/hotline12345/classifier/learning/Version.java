package org.hotline12345.classifier.learning;

import java.util.List;

/// One retraining: what it learnt from, how it did on the kept-back part, and what came of it.
///
/// @param id sorts by age
/// @param at the moment, ISO 8601
/// @param parent the version in use when this one was made, [#SHIPPED] when none was
/// @param before the figures of the parent's examples on the same kept-back part
/// @param after the figures with the new corrections
/// @param confusions wrong suggestions on the kept-back part, most frequent first
/// @param mistakes the examples behind them
public record Version(
    String id,
    String at,
    String parent,
    int shippedExamples,
    int corrections,
    Figures before,
    Figures after,
    List<Confusion> confusions,
    List<Mistake> mistakes,
    Verdict verdict) {
  /// The model that came with the release.
  public static final String SHIPPED = "shipped";

  public Version {
    confusions = List.copyOf(confusions);
    mistakes = List.copyOf(mistakes);
  }

  /// @param accuracy share of kept-back texts whose first suggestion is right
  /// @param accuracyOnShipped the same for kept-back shipped examples alone
  /// @param accuracyOnCorrections the same for kept-back corrections alone; 0 when there are none
  public record Figures(
      int keptBack,
      double accuracy,
      double top3,
      double calibrationError,
      double accuracyOfMostConfident80,
      double accuracyOnShipped,
      double accuracyOnCorrections) {}

  public record Confusion(String line, String suggested, int times) {}

  public record Mistake(String text, String line, String suggested) {}

  public enum Verdict {
    /// At least as good as what it replaced: it took over.
    ACCEPTED,
    /// Worse on the kept-back part: the old model stayed.
    REFUSED
  }
}
