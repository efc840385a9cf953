package org.hotline12345.tickets.missed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hotline12345.tickets.outbound.CallHours;

/// How often and when citizens are called back.
///
/// @param automatic whether the machine calls when an agent is about to be free; else agents do
/// @param spacing the wait before the second, third ... attempt; the last one repeats
/// @param oldest how long after its arrival a call is still returned
/// @param ahead how long before an agent's wrap-up ends the citizen is called
/// @param atOnce how many citizens are called at the same time
public record MissedRules(
    boolean automatic,
    int attempts,
    List<Duration> spacing,
    CallHours hours,
    Duration oldest,
    Duration ahead,
    int atOnce) {
  public MissedRules {
    spacing = List.copyOf(spacing);
    if (attempts < 1 || atOnce < 1 || spacing.isEmpty()) {
      throw new IllegalArgumentException("attempts, atOnce and spacing must be given");
    }
  }

  boolean tooOld(Instant arrivedAt, Instant now) {
    return !now.isBefore(arrivedAt.plus(oldest));
  }

  /// When the attempt after `made` attempts may begin.
  Instant next(int made, Instant now) {
    Duration wait = made < 1 ? Duration.ZERO : spacing.get(Math.min(made, spacing.size()) - 1);
    return hours.next(now.plus(wait));
  }
}
