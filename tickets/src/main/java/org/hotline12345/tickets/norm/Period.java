package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.time.Instant;

/// @param to not included
public record Period(Instant from, Instant to) {
  public static final Duration LONGEST = Duration.ofDays(93);

  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a period has at most " + LONGEST.toDays() + " days");
    }
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
