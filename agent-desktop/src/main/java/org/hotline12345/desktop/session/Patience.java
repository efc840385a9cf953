package org.hotline12345.desktop.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hotline12345.desktop.session.AccountStore.Wrong;

/// How long somebody must wait after wrong passwords: not at all below `allowed`, then half a
/// minute, doubled with each further wrong one, never longer than `longest`. Attempts during the
/// pause are not even looked at, so they do not prolong it.
record Patience(int allowed, Duration longest) {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 20;

  Optional<Duration> left(Wrong wrong, Instant now) {
    if (wrong.count() < allowed || wrong.last().isEmpty()) {
      return Optional.empty();
    }
    int doublings = Math.min(wrong.count() - allowed, MOST_DOUBLINGS);
    Duration pause = FIRST.multipliedBy(1L << doublings);
    Instant until = wrong.last().get().plus(pause.compareTo(longest) < 0 ? pause : longest);
    return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
  }
}
