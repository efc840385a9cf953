package org.hotline12345.telephony.bench;

import java.util.List;

/// Whether something that is measured again and again stays as it is.
///
/// @param values at equal distances
record Trend(String name, List<Double> values) {
  Trend {
    values = List.copyOf(values);
  }

  /// How much it grew over the second half by the straight line that fits best; the first half
  /// may be needed to warm up.
  double growth() {
    List<Double> half = secondHalf();
    int n = half.size();
    if (n < 2) {
      return 0;
    }
    double meanX = (n - 1) / 2.0;
    double meanY = mean();
    double together = 0;
    double alone = 0;
    for (int i = 0; i < n; i++) {
      together += (i - meanX) * (half.get(i) - meanY);
      alone += (i - meanX) * (i - meanX);
    }
    return together / alone * (n - 1);
  }

  double mean() {
    return secondHalf().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// @param least growth that is always allowed
  /// @param share growth that is allowed, of the mean
  boolean flat(double least, double share) {
    return growth() <= Math.max(least, share * mean());
  }

  private List<Double> secondHalf() {
    return values.subList(values.size() / 2, values.size());
  }
}
