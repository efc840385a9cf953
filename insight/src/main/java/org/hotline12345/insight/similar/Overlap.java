package org.hotline12345.insight.similar;

/// How much two texts share, in groups of characters.
public record Overlap(int shared, int first, int second) {
  /// Below so many shared groups a sentence like 暖气不热怎么办 would make two tickets one.
  private static final int LEAST_SHARED = 8;

  private static final double SAME_JACCARD = 0.3;
  private static final double SAME_CONTAINMENT = 0.8;

  /// Shared over all, 0 to 1.
  public double jaccard() {
    int all = first + second - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /// Shared over the shorter, 0 to 1: a complaint repeated within a longer one has 1.
  public double containment() {
    int shorter = Math.min(first, second);
    return shorter == 0 ? 0 : (double) shared / shorter;
  }

  public boolean nearDuplicate() {
    return shared >= LEAST_SHARED
        && (jaccard() >= SAME_JACCARD || containment() >= SAME_CONTAINMENT);
  }

  public double score() {
    return Math.max(jaccard(), containment());
  }
}
