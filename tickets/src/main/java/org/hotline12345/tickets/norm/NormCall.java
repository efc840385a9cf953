package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known of a citizen's call.
///
/// @param line code of the line it asked for, else of its ticket's; empty: none
public record NormCall(
    String id,
    Instant arrivedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<String> agent,
    String line) {

  /// Whether it is known if an agent answers: a call that still waits counts nowhere yet.
  boolean settled() {
    return answeredAt.isPresent() || endedAt.isPresent();
  }

  boolean answered() {
    return answeredAt.isPresent();
  }

  boolean answeredWithin(Duration limit) {
    return waited().filter(wait -> wait.compareTo(limit) <= 0).isPresent();
  }

  /// From arrival to answer.
  Optional<Duration> waited() {
    return answeredAt.map(at -> positive(arrivedAt, at));
  }

  Optional<Duration> talk() {
    return answeredAt.flatMap(from -> endedAt.map(to -> positive(from, to)));
  }

  private static Duration positive(Instant from, Instant to) {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }
}
