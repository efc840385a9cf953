package org.hotline12345.acd;

/// Why a contact goes before others, and by how many steps.
public record Reason(Kind kind, int steps) implements Comparable<Reason> {
  /// Together no contact gets more.
  public static final int MOST = 10_000;

  public enum Kind {
    /// Words of danger were heard in the greeting.
    EMERGENCY_WORDS,
    /// 60 years and older.
    SENIOR,
    DISABLED,
    /// Turned to us within 24 hours about the same matter.
    REPEAT_CALLER,
    /// We called this citizen back.
    CALLED_BACK,
    /// The flow the caller went through says so.
    FLOW
  }

  public Reason {
    if (steps < 0 || steps > MOST) {
      throw new IllegalArgumentException("0 to " + MOST + " steps, not " + steps);
    }
  }

  @Override
  public int compareTo(Reason other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(steps, other.steps);
  }
}
