package org.hotline12345.tickets.draft;

import java.util.Optional;

/// One value of the draft and where it comes from.
///
/// @param utterance what the citizen said that gave it
/// @param confidence 0 to 1
public record Field(
    String value,
    By by,
    Optional<Long> utterance,
    Optional<Double> confidence,
    Optional<String> reason) {
  public Field {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a field without a value");
    }
  }

  public enum By {
    AGENT,
    UTTERANCE,
    RULE
  }

  public static Field typed(String value) {
    return new Field(value, By.AGENT, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Field heard(String value, long utterance, Optional<String> reason) {
    return new Field(value, By.UTTERANCE, Optional.of(utterance), Optional.empty(), reason);
  }

  public static Field ruled(String value, String reason) {
    return new Field(value, By.RULE, Optional.empty(), Optional.empty(), Optional.of(reason));
  }
}
