package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.util.Optional;

/// What somebody thinks of an article.
///
/// @param title and line of the article, for lists
/// @param dueAt when its owner has to have answered; empty for praise
public record Feedback(
    long id,
    String article,
    String title,
    String line,
    int version,
    Kind kind,
    String note,
    String givenBy,
    Instant at,
    Optional<Instant> dueAt,
    Optional<String> answeredBy,
    Optional<Instant> answeredAt,
    Optional<String> answer) {
  public enum Kind {
    USEFUL,
    WRONG,
    OUTDATED;

    /// Whether the owner has to do something about it.
    public boolean wantsAnswer() {
      return this != USEFUL;
    }
  }
}
