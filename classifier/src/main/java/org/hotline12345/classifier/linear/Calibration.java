package org.hotline12345.classifier.linear;

import java.util.List;

/// Turns scores into probabilities by a softmax whose sharpness is fitted on examples that the
/// scoring model has not seen (temperature scaling, Guo et al. 2017).
final class Calibration {
  private static final double BLUNTEST = 0.2;
  private static final double SHARPEST = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Calibration() {}

  @SuppressWarnings("ArrayRecordComponent") // lives only within this package, never compared
  record Scored(float[] scores, int label) {}

  static double[] probabilities(float[] scores, double sharpness) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    var probabilities = new double[scores.length];
    double sum = 0;
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] = Math.exp(sharpness * (scores[label] - highest));
      sum += probabilities[label];
    }
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  /// The sharpness under which the probabilities are nearest to what is true, by their squared
  /// distance (Brier 1950), which a few wrongly labelled examples cannot rule as they would a
  /// likelihood. A golden-section search.
  static double fit(List<Scored> kept) {
    double low = Math.log(BLUNTEST);
    double high = Math.log(SHARPEST);
    for (int step = 0; step < 40; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(kept, Math.exp(left)) < loss(kept, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double loss(List<Scored> kept, double sharpness) {
    double loss = 0;
    for (var scored : kept) {
      var probabilities = probabilities(scored.scores(), sharpness);
      for (int label = 0; label < probabilities.length; label++) {
        double wrong = probabilities[label] - (label == scored.label() ? 1 : 0);
        loss += wrong * wrong;
      }
    }
    return loss;
  }
}
