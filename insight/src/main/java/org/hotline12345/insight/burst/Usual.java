package org.hotline12345.insight.burst;

/// How many tickets a spot usually has.
///
/// @param expected in a time as long as the rule's, from the base period before it
public record Usual(double expected) {
  /// A spot without a past is not impossible.
  private static final double LEAST = 0.1;

  /// @param base tickets in the base period
  /// @param times how many times longer than the rule's time the base period is
  public static Usual of(long base, double times) {
    return new Usual(Math.max(LEAST, base / times));
  }

  /// How probable it is to have `tickets` or more by chance alone, if they come independently (a
  /// Poisson distribution).
  public double chance(int tickets) {
    double term = Math.exp(-expected);
    double below = 0;
    for (int n = 0; n < tickets; n++) {
      below += term;
      term *= expected / (n + 1);
    }
    return Math.clamp(1 - below, 0, 1);
  }
}
