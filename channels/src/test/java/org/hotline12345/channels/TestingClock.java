package org.hotline12345.channels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test moves.
public final class TestingClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-23T01:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  public String seconds() {
    return String.valueOf(now.getEpochSecond());
  }
}
