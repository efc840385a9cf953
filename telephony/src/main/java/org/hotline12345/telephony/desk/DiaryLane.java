package org.hotline12345.telephony.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hotline12345.telephony.journal.Journal;
import org.hotline12345.telephony.journal.JournalledLog;
import org.hotline12345.telephony.journal.Sketches;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Entries that must be written one after the other. While the database is away they go into a
/// journal on disk, and from there into the database when it is back, before anything newer. One
/// that the database refuses again and again, although it answers, is set aside in a file.
final class DiaryLane {
  private static final Logger LOG = LoggerFactory.getLogger(DiaryLane.class);
  private static final int LIMIT = 5000;
  private static final int REFUSALS = 20;
  private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>(LIMIT);
  private final AtomicInteger waiting = new AtomicInteger();
  private final ContactLog log;
  private final Journal journal;
  private final JournalledLog journalled;
  private final BooleanSupplier databaseAnswers;
  private final Thread thread;
  private volatile int kept;
  private long lastTry;
  private int refusals;

  private record Entry(String name, Consumer<ContactLog> write, CompletableFuture<Void> done) {}

  private static final Entry END = new Entry("end", _ -> {}, new CompletableFuture<>());

  DiaryLane(
      String name,
      ContactLog log,
      Journal journal,
      Sketches sketches,
      BooleanSupplier databaseAnswers) {
    this.log = log;
    this.journal = journal;
    this.journalled = new JournalledLog(journal, sketches);
    this.databaseAnswers = databaseAnswers;
    this.kept = journal.size();
    this.lastTry = System.nanoTime() - BETWEEN_TRIES;
    this.thread = Thread.ofVirtual().name(name).start(this::work);
  }

  CompletableFuture<Void> add(String name, Consumer<ContactLog> write) {
    Entry entry = new Entry(name, write, new CompletableFuture<>());
    waiting.incrementAndGet();
    if (!entries.offer(entry)) {
      waiting.decrementAndGet();
      LOG.error("Neither database nor disk can be written; lost: {}", name);
      entry.done().complete(null);
    }
    return entry.done();
  }

  int waiting() {
    return waiting.get() + kept;
  }

  /// How many of them are on disk.
  int kept() {
    return kept;
  }

  void finish() {
    if (!entries.offer(END)) {
      thread.interrupt();
    }
  }

  void await(Duration limit) {
    try {
      if (!thread.join(limit)) {
        LOG.error("{} entries were not written before the end", waiting.get());
        thread.interrupt();
        thread.join(limit);
      }
      journal.close();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("A journal could not be closed: {}", e.toString());
    }
  }

  private void work() {
    try {
      while (true) {
        Entry entry = journal.isEmpty() ? entries.take() : entries.poll(1, TimeUnit.SECONDS);
        catchUp();
        if (entry == null) {
          continue;
        }
        if (entry.equals(END)) {
          return;
        }
        write(entry);
        waiting.decrementAndGet();
        entry.done().complete(null);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// The journal's entries into the database, as many as it takes; at most once a second.
  private void catchUp() {
    if (journal.isEmpty() || System.nanoTime() - lastTry < BETWEEN_TRIES) {
      return;
    }
    if (databaseAnswers.getAsBoolean()) {
      int before = journal.size();
      while (!journal.isEmpty() && written("journal", journal::writeOldest)) {
        refusals = 0;
      }
      LOG.info("{} of {} entries of the journal are written", before - journal.size(), before);
      if (!journal.isEmpty() && ++refusals == REFUSALS) {
        setAside();
      }
      kept = journal.size();
    }
    lastTry = System.nanoTime();
  }

  private void setAside() {
    LOG.error("The database answers and does not take an entry; it is kept beside the journal");
    try {
      journal.refuseOldest();
    } catch (IOException e) {
      LOG.error("It could not be set aside: {}", e.toString());
    }
    refusals = 0;
  }

  private void write(Entry entry) throws InterruptedException {
    while (!(journal.isEmpty() && written(entry.name(), entry.write())) && !keep(entry)) {
      TimeUnit.SECONDS.sleep(1);
      catchUp();
    }
  }

  private boolean keep(Entry entry) {
    try {
      entry.write().accept(journalled);
      return true;
    } catch (UncheckedIOException full) {
      LOG.error("Not on disk yet: {} ({})", entry.name(), full.toString());
      return false;
    } catch (JournalledLog.OnlyTheDatabaseKnows later) {
      LOG.warn("Waits for the database: {} ({})", entry.name(), later.getMessage());
      return false;
    } finally {
      kept = journal.size();
    }
  }

  private boolean written(String name, Consumer<ContactLog> write) {
    try {
      write.accept(log);
      return true;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      LOG.error("The contact log refused: {}", name, refused);
      return true;
    } catch (RuntimeException unavailable) {
      // The database layer's own unchecked exceptions; its types stay in its room.
      LOG.warn("Not in the database yet: {} ({})", name, unavailable.toString());
      return false;
    }
  }
}
