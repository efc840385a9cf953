package org.hotline12345.classifier.linear;

/// A sparse vector: rows ascending, and a value for each.
@SuppressWarnings("ArrayRecordComponent") // lives only within this package, never compared
record Vector(int[] rows, float[] values) {
  int size() {
    return rows.length;
  }
}
