package org.hotline12345.telephony.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the contact log in order, at once while the database answers. When it does not,
/// entries wait here and are written when it is back, so that a call never waits for the
/// database. Beyond the limit the oldest entry is given up. Thread-safe.
public final class ContactDiary {
  private static final Logger LOG = LoggerFactory.getLogger(ContactDiary.class);
  private static final int LIMIT = 20_000;

  private final ContactLog log;
  private final ContactListener listener;
  private final Deque<Entry> waiting = new ArrayDeque<>();

  /// @param write answers the changed contact, if the listener is to hear of it
  private record Entry(String name, Function<ContactLog, Optional<Contact>> write) {}

  public ContactDiary(ContactLog log, ContactListener listener) {
    this.log = log;
    this.listener = listener;
  }

  /// @param name for the log, says nothing about the citizen
  public synchronized void write(String name, Function<ContactLog, Optional<Contact>> write) {
    Entry entry = new Entry(name, write);
    if (!waiting.isEmpty() || !written(entry)) {
      if (waiting.size() == LIMIT) {
        LOG.error("The database is away too long; lost: {}", waiting.removeFirst().name());
      }
      waiting.addLast(entry);
    }
  }

  /// Tries again what could not be written. To be called about once a second.
  public synchronized void catchUp() {
    while (!waiting.isEmpty() && written(waiting.getFirst())) {
      waiting.removeFirst();
    }
  }

  /// Reads, if the database answers.
  public <T> Optional<T> read(Function<ContactLog, Optional<T>> read) {
    try {
      return read.apply(log);
    } catch (RuntimeException unavailable) {
      LOG.warn("The contact log could not be read: {}", unavailable.toString());
      return Optional.empty();
    }
  }

  public synchronized int waiting() {
    return waiting.size();
  }

  private boolean written(Entry entry) {
    Optional<Contact> changed;
    try {
      changed = entry.write().apply(log);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      LOG.error("The contact log refused: {}", entry.name(), refused);
      return true;
    } catch (RuntimeException unavailable) {
      // The database layer's own unchecked exceptions; its types stay in its room.
      LOG.warn("Not written yet: {} ({})", entry.name(), unavailable.toString());
      return false;
    }
    changed.ifPresent(listener::changed);
    return true;
  }
}
