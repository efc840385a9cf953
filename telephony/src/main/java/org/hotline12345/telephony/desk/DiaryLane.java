package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Entries that must be written one after the other. One that fails is tried again each second;
/// one that the database refuses again and again, although it answers, is given up.
final class DiaryLane {
  private static final Logger LOG = LoggerFactory.getLogger(DiaryLane.class);
  private static final int LIMIT = 5000;
  private static final int TRIES = 20;

  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>(LIMIT);
  private final AtomicInteger waiting = new AtomicInteger();
  private final BooleanSupplier databaseAnswers;
  private final Thread thread;

  private record Entry(String name, Runnable write, CompletableFuture<Void> done) {}

  private static final Entry END = new Entry("end", () -> {}, new CompletableFuture<>());

  DiaryLane(String name, BooleanSupplier databaseAnswers) {
    this.databaseAnswers = databaseAnswers;
    this.thread = Thread.ofVirtual().name(name).start(this::work);
  }

  CompletableFuture<Void> add(String name, Runnable write) {
    Entry entry = new Entry(name, write, new CompletableFuture<>());
    waiting.incrementAndGet();
    if (!entries.offer(entry)) {
      waiting.decrementAndGet();
      LOG.error("The database is away too long; lost: {}", name);
      entry.done().complete(null);
    }
    return entry.done();
  }

  int waiting() {
    return waiting.get();
  }

  void finish() {
    if (!entries.offer(END)) {
      thread.interrupt();
    }
  }

  void await(Duration limit) {
    try {
      if (!thread.join(limit)) {
        LOG.error("{} entries were not written before the end", waiting());
        thread.interrupt();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      for (Entry entry = entries.take(); !entry.equals(END); entry = entries.take()) {
        write(entry);
        waiting.decrementAndGet();
        entry.done().complete(null);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Entry entry) throws InterruptedException {
    for (int refusals = 0; !written(entry); ) {
      refusals = databaseAnswers.getAsBoolean() ? refusals + 1 : 0;
      if (refusals == TRIES) {
        LOG.error("Given up, the database does not take it: {}", entry.name());
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static boolean written(Entry entry) {
    try {
      entry.write().run();
      return true;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      LOG.error("The contact log refused: {}", entry.name(), refused);
      return true;
    } catch (RuntimeException unavailable) {
      // The database layer's own unchecked exceptions; its types stay in its room.
      LOG.warn("Not written yet: {} ({})", entry.name(), unavailable.toString());
      return false;
    }
  }
}
