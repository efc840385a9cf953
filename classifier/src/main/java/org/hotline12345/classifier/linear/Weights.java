package org.hotline12345.classifier.linear;

/// A weight for each row and label, kept as one byte with a scale per row, and a bias per label.
@SuppressWarnings("ArrayRecordComponent") // lives only within this package, never compared
record Weights(int labels, byte[] steps, float[] scales, float[] bias) {
  private static final int LARGEST = 127;

  static Weights of(double[][] byRow, double[] biases) {
    int labels = biases.length;
    var steps = new byte[byRow.length * labels];
    var scales = new float[byRow.length];
    var bias = new float[labels];
    for (int row = 0; row < byRow.length; row++) {
      double largest = 0;
      for (double weight : byRow[row]) {
        largest = Math.max(largest, Math.abs(weight));
      }
      scales[row] = (float) (largest / LARGEST);
      for (int label = 0; label < labels && largest > 0; label++) {
        steps[row * labels + label] = (byte) Math.round(byRow[row][label] / largest * LARGEST);
      }
    }
    for (int label = 0; label < labels; label++) {
      bias[label] = (float) biases[label];
    }
    return new Weights(labels, steps, scales, bias);
  }

  float[] scores(Vector vector) {
    var scores = bias.clone();
    for (int at = 0; at < vector.size(); at++) {
      int row = vector.rows()[at];
      float factor = vector.values()[at] * scales[row];
      int offset = row * labels;
      for (int label = 0; label < labels; label++) {
        scores[label] += factor * steps[offset + label];
      }
    }
    return scores;
  }

  /// What each of the vector's rows adds to a label beyond what it adds to labels on average.
  float[] support(Vector vector, int label) {
    var support = new float[vector.size()];
    for (int at = 0; at < vector.size(); at++) {
      int offset = vector.rows()[at] * labels;
      float all = 0;
      for (int other = 0; other < labels; other++) {
        all += steps[offset + other];
      }
      float above = steps[offset + label] - all / labels;
      support[at] = vector.values()[at] * scales[vector.rows()[at]] * above;
    }
    return support;
  }
}
