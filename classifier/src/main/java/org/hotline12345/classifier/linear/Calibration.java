package org.hotline12345.classifier.linear;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Turns scores into probabilities: a sigmoid of each label's score, made to sum to 1. Steepness
/// and shift are fitted on examples that the scoring model has not seen, as in Platt's scaling, but
/// for all labels together: of some labels there are few examples.
///
/// @param sharpness how steep the sigmoid is
/// @param shift added to each score
record Calibration(double sharpness, double shift) {
  static final Calibration NONE = new Calibration(1, 0);

  private static final double BLUNTEST = 0.2;
  private static final double SHARPEST = 40;
  private static final double FURTHEST = 1.5;

  /// So far down a sigmoid is an exponential, and what is made to sum to 1 a softmax.
  private static final double SOFTMAX = -100;
  private static final int STEPS = 18;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  @SuppressWarnings("ArrayRecordComponent") // lives only within this package, never compared
  record Scored(float[] scores, int label) {}

  double[] probabilities(float[] scores) {
    var probabilities = new double[scores.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] = logarithm(sharpness * (scores[label] + shift));
      highest = Math.max(highest, probabilities[label]);
    }
    double sum = 0;
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] = Math.exp(probabilities[label] - highest);
      sum += probabilities[label];
    }
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  /// Of the sigmoid, also where it is too small to be told from 0.
  private static double logarithm(double score) {
    return Math.min(score, 0) - Math.log1p(Math.exp(-Math.abs(score)));
  }

  /// The sigmoid under which the probabilities are nearest to what is true, by their squared
  /// distance (Brier 1950), which a few wrongly labelled examples cannot rule as they would a
  /// likelihood.
  static Calibration fit(List<Scored> kept, Settings.Curve curve) {
    if (curve == Settings.Curve.SOFTMAX) {
      return steepest(kept, SOFTMAX);
    }
    double shift = least(-FURTHEST, FURTHEST, by -> loss(kept, steepest(kept, by)));
    return steepest(kept, shift);
  }

  private static Calibration steepest(List<Scored> kept, double shift) {
    double sharpness =
        least(
            Math.log(BLUNTEST),
            Math.log(SHARPEST),
            log -> loss(kept, new Calibration(Math.exp(log), shift)));
    return new Calibration(Math.exp(sharpness), shift);
  }

  /// Where a function is least, by golden sections.
  private static double least(double from, double to, DoubleUnaryOperator function) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int step = 0; step < STEPS; step++) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = function.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = function.applyAsDouble(right);
      }
    }
    return (low + high) / 2;
  }

  private static double loss(List<Scored> kept, Calibration calibration) {
    double loss = 0;
    for (var scored : kept) {
      var probabilities = calibration.probabilities(scored.scores());
      for (int label = 0; label < probabilities.length; label++) {
        double wrong = probabilities[label] - (label == scored.label() ? 1 : 0);
        loss += wrong * wrong;
      }
    }
    return loss;
  }
}
