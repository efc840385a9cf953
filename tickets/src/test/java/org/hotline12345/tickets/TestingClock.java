package org.hotline12345.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that moves when told.
public final class TestingClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public TestingClock(String now) {
    this.now = new AtomicReference<>(Instant.parse(now));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void forward(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }
}
