package org.hotline12345.knowledge.gap;

import java.time.Instant;
import java.util.Optional;

/// A question to which nothing was found.
///
/// @param text without what identifies a citizen
/// @param line whose owner should know, if that is clear
public record Miss(long id, Instant at, AskedIn askedIn, String text, Optional<String> line) {
  public enum AskedIn {
    /// Typed by an agent.
    SEARCH,
    /// Said by a citizen to an agent.
    CALL,
    /// Typed by a citizen on the public page.
    PUBLIC
  }
}
