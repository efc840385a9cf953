package org.hotline12345.desktop.assist.bench;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Times in nanoseconds, and their percentiles in milliseconds. Thread-safe.
final class Latencies {
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long time) {
    nanos.add(time);
  }

  int count() {
    return nanos.size();
  }

  /// @param share 0 to 1; 1 is the longest
  double millis(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)] / 1e6;
  }

  double total() {
    return Arrays.stream(nanos.stream().mapToLong(Long::longValue).toArray()).sum() / 1e6;
  }

  String row(String name) {
    return "%-46s %6d %8.1f %8.1f %8.1f"
        .formatted(name, count(), millis(0.5), millis(0.95), millis(1));
  }
}
