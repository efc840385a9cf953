package org.hotline12345.classifier.linear;

import java.util.Arrays;

/// The n-grams a model knows: key to row, and how much a row counts (inverse document frequency).
/// Immutable; rows are in ascending order of key.
final class Vocabulary {
  private static final int NONE = -1;

  private final long[] keys;
  private final float[] importance;
  private final int[] table;
  private final int mask;

  Vocabulary(long[] ascendingKeys, float[] importance) {
    this.keys = ascendingKeys;
    this.importance = importance;
    int size = Integer.highestOneBit(Math.max(8, ascendingKeys.length * 2)) << 1;
    this.mask = size - 1;
    this.table = new int[size];
    Arrays.fill(table, NONE);
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (table[slot] != NONE) {
        slot = (slot + 1) & mask;
      }
      table[slot] = row;
    }
  }

  int size() {
    return keys.length;
  }

  long key(int row) {
    return keys[row];
  }

  private int block(int row) {
    return Grams.block(keys[row]);
  }

  float importance(int row) {
    return importance[row];
  }

  /// The row of a key, -1 when it is unknown.
  int row(long key) {
    int slot = slot(key);
    while (true) {
      int row = table[slot];
      if (row == NONE || keys[row] == key) {
        return row;
      }
      slot = (slot + 1) & mask;
    }
  }

  private int slot(long key) {
    return (int) (key ^ (key >>> 32)) & mask;
  }

  /// The text as a unit vector over the known n-grams; each block within it has the same length,
  /// times its weight, however many n-grams it has.
  Vector vector(Grams grams, String text) {
    var rows = new Rows();
    grams.read(text, (key, start, end) -> rows.add(row(key)));
    return rows.vector(this, grams);
  }

  private static final class Rows {
    private int[] rows = new int[256];
    private int count;

    void add(int row) {
      if (row == NONE) {
        return;
      }
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count * 2);
      }
      rows[count++] = row;
    }

    Vector vector(Vocabulary vocabulary, Grams grams) {
      Arrays.sort(rows, 0, count);
      var distinct = new int[count];
      var values = new float[count];
      var squares = new double[grams.blocks()];
      int size = 0;
      for (int from = 0; from < count; ) {
        int to = from + 1;
        while (to < count && rows[to] == rows[from]) {
          to++;
        }
        double often = to - from == 1 ? 1 : 1 + Math.log(to - from);
        values[size] = (float) (often * vocabulary.importance[rows[from]]);
        squares[vocabulary.block(rows[from])] += (double) values[size] * values[size];
        distinct[size++] = rows[from];
        from = to;
      }
      var factors = factors(squares, grams);
      for (int at = 0; at < size; at++) {
        values[at] *= factors[vocabulary.block(distinct[at])];
      }
      return new Vector(Arrays.copyOf(distinct, size), Arrays.copyOf(values, size));
    }

    private static float[] factors(double[] squares, Grams grams) {
      var factors = new float[squares.length];
      double whole = 0;
      for (int block = 0; block < squares.length; block++) {
        whole += squares[block] == 0 ? 0 : grams.weight(block) * grams.weight(block);
      }
      for (int block = 0; block < squares.length; block++) {
        factors[block] = (float) (grams.weight(block) / Math.sqrt(squares[block] * whole));
      }
      return factors;
    }
  }
}
