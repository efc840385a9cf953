package org.hotline12345.insight.follow;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hotline12345.tickets.db.TicketStream;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something after each event of the stream, and every second anyhow, on a thread of its own
/// until closed. The thread is never interrupted: that would close the files under an index.
final class StreamLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StreamLoop.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Runnable step;
  private final Semaphore nudges = new Semaphore(0);
  private final AutoCloseable nudging;
  private final Thread thread;
  private volatile boolean closed;

  StreamLoop(TicketStream stream, String name, Runnable step) {
    this.step = step;
    nudging = stream.follow(_ -> nudges.release());
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    try {
      while (!closed) {
        attempt();
        if (nudges.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() {
    try {
      step.run();
    } catch (JdbiException | UncheckedIOException e) {
      log.warn("the ticket stream can't be followed; trying again: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    nudges.release();
    try {
      nudging.close();
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("the ticket stream could not be left", e);
    }
  }
}
