package org.hotline12345.knowledge.lucene;

/// How often one article has each term of a question. Not thread-safe.
final class Counted {
  /// So many at once are made a logarithm: it takes longer than all else.
  private static final double ENOUGH = 1e200;

  private final double[] weights;
  private final int[] times;
  private final int[] lastRow;
  private final int[] touched;
  private int size;
  private int row = 1;

  Counted(double[] weights) {
    this.weights = weights;
    times = new int[weights.length];
    lastRow = new int[weights.length];
    touched = new int[weights.length];
  }

  void nextRow() {
    row++;
  }

  /// @return the term's weight the first time in a row, then 0
  double add(int term, int count) {
    if (times[term] == 0) {
      touched[size++] = term;
    }
    times[term] += count;
    if (lastRow[term] == row) {
      return 0;
    }
    lastRow[term] = row;
    return weights[term];
  }

  /// Whether the article has not had the term so far.
  boolean isNew(int term) {
    return times[term] == 0;
  }

  /// How much better the article explains its terms than chance, summed over the first terms.
  ///
  /// @param odds by term, of one occurrence against chance
  double evidence(double[] odds) {
    double sum = 0;
    double product = 1;
    for (int i = 0; i < size; i++) {
      int term = touched[i];
      if (term < odds.length) {
        product *= 1 + times[term] * odds[term];
        if (product > ENOUGH) {
          sum += Math.log(product);
          product = 1;
        }
      }
    }
    return sum + Math.log(product);
  }

  /// The article's BM25, and all counts back to 0.
  ///
  /// @param length the article's length over the average
  double sum(double fill, double b, double length) {
    double norm = fill * (1 - b + b * length);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      int term = touched[i];
      sum += weights[term] * times[term] * (fill + 1) / (times[term] + norm);
      times[term] = 0;
    }
    size = 0;
    row++;
    return sum;
  }
}
