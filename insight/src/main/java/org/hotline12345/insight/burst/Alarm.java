package org.hotline12345.insight.burst;

import java.time.Instant;
import java.util.Optional;

/// A burst that people are told of.
///
/// @param tickets so far
/// @param expected what is usual in as long a time
/// @param chance of so many if nothing were the matter
public record Alarm(
    long id,
    Spot spot,
    State state,
    String reason,
    int tickets,
    double expected,
    double chance,
    Instant openedAt,
    Instant lastTicketAt,
    Optional<Decision> decision) {

  public enum State {
    OPEN,
    /// No more tickets came for as long as the rule looks back.
    OVER,
    FALSE_ALARM
  }

  public record Decision(String by, Instant at, String why) {}
}
