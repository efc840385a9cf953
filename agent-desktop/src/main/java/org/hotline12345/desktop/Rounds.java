package org.hotline12345.desktop;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens again and again while the server runs. A round that fails is logged, and the next
/// one comes all the same.
final class Rounds implements Managed {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final ScheduledExecutorService clockwork =
      Executors.newScheduledThreadPool(3, Thread.ofPlatform().name("round-", 0).daemon().factory());

  Rounds every(Duration interval, String name, Runnable round) {
    var _ =
        clockwork.scheduleWithFixedDelay(
            () -> {
              try {
                round.run();
              } catch (RuntimeException failed) {
                // Most often the database, for a while.
                log.warn("{} failed: {}", name, failed.toString());
              }
            },
            interval.toMillis(),
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
    return this;
  }

  @Override
  public void stop() {
    clockwork.shutdownNow();
  }
}
