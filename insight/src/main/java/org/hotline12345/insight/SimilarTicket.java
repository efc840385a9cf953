package org.hotline12345.insight;

import java.time.Instant;
import java.util.Optional;

/// An earlier ticket and why it is shown. Title and answer are masked: they name no citizen.
///
/// @param score 0 to 1, comparable within a kind alone
/// @param reason a sentence for people, in Chinese
/// @param answer what was answered or replied, shortened; empty while nothing was
public record SimilarTicket(
    String number,
    Kind kind,
    double score,
    String reason,
    String title,
    Optional<String> place,
    Optional<String> line,
    Instant createdAt,
    boolean closed,
    Optional<String> answer) {

  public enum Kind {
    /// Mostly the same words.
    NEAR_DUPLICATE,
    /// The same matter at the same place within some days.
    SAME_EVENT,
    /// Comparable words of the same line, and an answer to learn from.
    SIMILAR
  }
}
