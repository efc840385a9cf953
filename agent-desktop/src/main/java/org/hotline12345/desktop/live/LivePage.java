package org.hotline12345.desktop.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One page that watches. What is said to it before its snapshot is ready waits behind the
/// snapshot; a page that cannot follow is sent away and returns to a new snapshot. Thread-safe.
final class LivePage {
  private static final Logger log = LoggerFactory.getLogger(LivePage.class);
  private static final int MOST_WAITING = 1000;

  private final Person person;
  private final Token token;
  private final Wire wire;
  private final ObjectWriter json;
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Thread sender;

  LivePage(Person person, Token token, Wire wire, ObjectWriter json) {
    this.person = person;
    this.token = token;
    this.wire = wire;
    this.json = json;
  }

  Person person() {
    return person;
  }

  Token token() {
    return token;
  }

  boolean open() {
    return !closed.get();
  }

  /// Never blocks.
  void say(LiveMessage message) {
    if (!closed.get() && !waiting.offer(text(message))) {
      log.info("a page of {} cannot follow and is sent away", person.username());
      close(Wire.TRY_AGAIN, "too slow");
    }
  }

  /// Sends the snapshot, then everything said before and after; returns when the page is gone.
  void send(LiveMessage.Snapshot snapshot) {
    sender = Thread.currentThread();
    try {
      wire.send(text(snapshot));
      while (!closed.get()) {
        wire.send(waiting.take());
      }
    } catch (IOException gone) {
      log.debug("a page of {} went: {}", person.username(), gone.toString());
      close(Wire.TRY_AGAIN, "too slow");
    } catch (InterruptedException closing) {
      log.debug("a page of {} is closed", person.username());
    }
  }

  void close(int status, String reason) {
    if (closed.compareAndSet(false, true)) {
      wire.close(status, reason);
      Thread running = sender;
      if (running != null && !running.equals(Thread.currentThread())) {
        running.interrupt();
      }
    }
  }

  private String text(LiveMessage message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("our own message cannot be written", e);
    }
  }
}
