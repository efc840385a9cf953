package org.hotline12345.tickets.norm;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// The continuous 24 hours of a period in which the smallest share of calls fared well. Not
/// calendar days: every moment may begin them. In a shorter period, the whole of it.
///
/// @param good calls that fared well
public record Worst(Instant from, Instant to, long calls, long good, double rate) {

  static Optional<Worst> of(
      List<NormCall> all, Period period, NormLimits limits, Predicate<NormCall> good) {
    NormCall[] calls =
        all.stream()
            .filter(NormCall::settled)
            .sorted(Comparator.comparing(NormCall::arrivedAt))
            .toArray(NormCall[]::new);
    long[] arrivals = Arrays.stream(calls).mapToLong(c -> c.arrivedAt().toEpochMilli()).toArray();
    long[] sums = new long[calls.length + 1];
    for (int i = 0; i < calls.length; i++) {
      sums[i + 1] = sums[i] + (good.test(calls[i]) ? 1 : 0);
    }
    long length = Math.min(limits.window().toMillis(), period.length().toMillis());
    return search(arrivals, sums, starts(arrivals, period, length), length);
  }

  /// The calls within a window change only after one of these moments: a call leaves it, or one
  /// more comes in.
  private static long[] starts(long[] arrivals, Period period, long length) {
    long first = period.from().toEpochMilli();
    long last = period.to().toEpochMilli() - length;
    return LongStream.concat(
            LongStream.of(first),
            Arrays.stream(arrivals).flatMap(at -> LongStream.of(at + 1, at + 1 - length)))
        .filter(start -> start >= first && start <= last)
        .sorted()
        .distinct()
        .toArray();
  }

  private static Optional<Worst> search(long[] arrivals, long[] sums, long[] starts, long length) {
    Worst worst = null;
    int begin = 0;
    int end = 0;
    for (long start : starts) {
      while (begin < arrivals.length && arrivals[begin] < start) {
        begin++;
      }
      end = Math.max(end, begin);
      while (end < arrivals.length && arrivals[end] < start + length) {
        end++;
      }
      int calls = end - begin;
      if (calls > 0) {
        long well = sums[end] - sums[begin];
        double rate = (double) well / calls;
        if (worst == null || rate < worst.rate()) {
          worst =
              new Worst(
                  Instant.ofEpochMilli(start),
                  Instant.ofEpochMilli(start + length),
                  calls,
                  well,
                  rate);
        }
      }
    }
    return Optional.ofNullable(worst);
  }
}
