package org.hotline12345.tickets.draft;

import java.util.List;
import java.util.Optional;

/// One value of the draft and where it comes from.
///
/// @param utterance what the citizen said that gave it, the newest if several did
/// @param confidence 0 to 1
/// @param evidence where in what was said it was read, oldest first
public record Field(
    String value,
    By by,
    Optional<Long> utterance,
    Optional<Double> confidence,
    Optional<String> reason,
    List<Evidence> evidence) {
  private static final int MOST_EVIDENCE = 8;

  /// Drafts stored before there was evidence have none.
  public Field {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a field without a value");
    }
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    if (evidence.size() > MOST_EVIDENCE) {
      evidence = evidence.subList(evidence.size() - MOST_EVIDENCE, evidence.size());
    }
  }

  public enum By {
    AGENT,
    UTTERANCE,
    RULE
  }

  /// A span of an utterance's text.
  public record Evidence(long utterance, int start, int end) {
    public Evidence {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("no span: " + start + " to " + end);
      }
    }
  }

  public static Field typed(String value) {
    return new Field(
        value, By.AGENT, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  public static Field heard(String value, long utterance, Optional<String> reason) {
    return new Field(
        value, By.UTTERANCE, Optional.of(utterance), Optional.empty(), reason, List.of());
  }

  /// Read in this span of what was said.
  public static Field heard(String value, Evidence evidence, Optional<String> reason) {
    return new Field(
        value,
        By.UTTERANCE,
        Optional.of(evidence.utterance()),
        Optional.empty(),
        reason,
        List.of(evidence));
  }

  public static Field ruled(String value, String reason) {
    return new Field(
        value, By.RULE, Optional.empty(), Optional.empty(), Optional.of(reason), List.of());
  }

  /// Sure to this degree.
  public Field sure(double certainty) {
    return new Field(value, by, utterance, Optional.of(certainty), reason, evidence);
  }

  /// The same value, also for what was said before.
  public Field with(List<Evidence> all) {
    return new Field(value, by, utterance, confidence, reason, all);
  }
}
