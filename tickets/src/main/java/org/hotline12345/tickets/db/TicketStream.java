package org.hotline12345.tickets.db;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hotline12345.tickets.stream.Recorded;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stream of all tickets' events. Ids are given out under a lock that is held until the commit,
/// so whoever has read up to an id has missed nothing before it. Thread-safe.
public final class TicketStream {
  private static final Logger log = LoggerFactory.getLogger(TicketStream.class);
  private static final int BATCH = 500;

  /// How long an event of another node, of which no nudge tells us, may wait.
  private static final long LOOK_EVERY_MILLIS = 1000;

  private final TicketDatabase database;
  private final List<Semaphore> waiting = new CopyOnWriteArrayList<>();

  public TicketStream(TicketDatabase database) {
    this.database = database;
  }

  /// After the commit of an event; only makes things faster.
  public void nudge() {
    waiting.forEach(Semaphore::release);
  }

  public long last() {
    return database.read(handle -> Dao.of(handle, TicketDao.class).lastPosition());
  }

  public List<Recorded> after(long id, int limit) {
    return database.read(
        handle ->
            Dao.of(handle, TicketDao.class).eventsAfter(id, Math.min(limit, BATCH)).stream()
                .map(TicketStore::recorded)
                .toList());
  }

  /// Hands the events after the stored cursor of `reader` on, oldest first, and then moves the
  /// cursor. Nodes that read under one name take turns. When `take` throws, the cursor stays:
  /// an event comes at least once.
  ///
  /// @return how many there were
  public int read(String reader, int limit, Consumer<List<Recorded>> take) {
    database.read(
        handle -> {
          Dao.of(handle, TicketDao.class).makeReader(reader);
          return reader;
        });
    return database.transact(
        handle -> {
          var dao = Dao.of(handle, TicketDao.class);
          long cursor = dao.lockReader(reader);
          var events =
              dao.eventsAfter(cursor, Math.min(limit, BATCH)).stream()
                  .map(TicketStore::recorded)
                  .toList();
          if (!events.isEmpty()) {
            take.accept(events);
            dao.moveReader(reader, events.getLast().id());
          }
          return events.size();
        });
  }

  /// Hands on everything that happens from now on, from a thread of its own until closed. For what
  /// is shown live; what must not be lost over a restart uses [#read].
  public AutoCloseable follow(Consumer<Recorded> take) {
    var nudges = new Semaphore(0);
    waiting.add(nudges);
    long from = last();
    var thread = Thread.ofVirtual().name("ticket-stream").start(() -> follow(from, nudges, take));
    return () -> {
      waiting.remove(nudges);
      thread.interrupt();
      thread.join();
    };
  }

  private void follow(long from, Semaphore nudges, Consumer<Recorded> take) {
    var cursor = from;
    try {
      while (!Thread.interrupted()) {
        if (nudges.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
        cursor = handOn(cursor, take);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long handOn(long from, Consumer<Recorded> take) {
    var cursor = from;
    try {
      for (var events = after(cursor, BATCH); !events.isEmpty(); events = after(cursor, BATCH)) {
        for (var event : events) {
          take.accept(event);
          cursor = event.id();
        }
      }
    } catch (JdbiException e) {
      log.warn("the ticket stream can't be read; trying again: {}", e.getMessage());
    }
    return cursor;
  }
}
