package org.hotline12345.insight.trend;

/// How a count changed from one time to as long a time after it.
public record Change(long before, long now) {
  /// Of the count before; a beginning from nothing counts as from one.
  public double times() {
    return (double) now / Math.max(1, before);
  }

  public long more() {
    return now - before;
  }
}
