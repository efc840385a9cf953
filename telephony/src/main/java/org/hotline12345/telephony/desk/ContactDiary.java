package org.hotline12345.telephony.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.journal.Journal;
import org.hotline12345.telephony.journal.Sketches;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the contact log without making a call, or a recogniser, wait for the database:
/// entries of one contact in their order, of different contacts side by side. While the database
/// is away entries are kept in files, survive a crash there, and are written when it is back.
/// Thread-safe.
public final class ContactDiary implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ContactDiary.class);
  private static final int LANES = 8;
  private static final Duration LAST_ENTRIES = Duration.ofSeconds(5);

  private final ContactLog log;
  private final ContactListener listener;
  private final Sketches sketches = new Sketches();
  private final List<DiaryLane> lanes = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param listener hears of what only the disk knows yet; the rest the log announces itself
  /// @param folder where entries wait for the database
  /// @throws IOException when it cannot be written
  public ContactDiary(ContactLog log, ContactListener listener, Path folder) throws IOException {
    this.log = log;
    this.listener = listener;
    for (int i = 0; i < LANES; i++) {
      Journal journal = new Journal(folder.resolve("contacts-" + i + ".jsonl"));
      lanes.add(new DiaryLane("diary-" + i, log, journal, sketches, this::answers));
    }
  }

  /// @param name for our own log, says nothing about the citizen
  /// @param write answers the changed contact, if pages are to hear of it; while the database is
  ///     away it meets a log that cannot answer what only the database knows
  public void write(ContactId contact, String name, Function<ContactLog, Optional<Contact>> write) {
    var _ = promise(contact, name, write);
  }

  /// The same.
  ///
  /// @return completed when it is in the database or on the disk
  public CompletableFuture<Void> promise(
      ContactId contact, String name, Function<ContactLog, Optional<Contact>> write) {
    int lane = Math.floorMod(contact.hashCode(), LANES);
    return lanes.get(lane).add(name, to -> write.apply(to).ifPresent(known -> changed(to, known)));
  }

  private void changed(ContactLog writtenTo, Contact contact) {
    sketches.remember(contact);
    if (!writtenTo.equals(log)) {
      listener.changed(contact);
    }
  }

  /// Does what needs the database itself, once it answers and has all that waited for it; by a
  /// thread of its own. Given up when the diary is closed.
  public void whenCaughtUp(String name, Consumer<ContactLog> work) {
    Thread.ofVirtual().name(name).start(() -> waitAndDo(name, work));
  }

  private void waitAndDo(String name, Consumer<ContactLog> work) {
    try {
      do {
        if (kept() == 0 && done(name, work)) {
          return;
        }
      } while (!closed.await(1, TimeUnit.SECONDS));
      LOG.warn("Not done before the end: {}", name);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean done(String name, Consumer<ContactLog> work) {
    return read(contacts -> {
          work.accept(contacts);
          return Optional.of(name);
        })
        .isPresent();
  }

  /// Reads, if the database answers. Waits for it: not for the desk's thread.
  public <T> Optional<T> read(Function<ContactLog, Optional<T>> read) {
    try {
      return read.apply(log);
    } catch (RuntimeException unavailable) {
      // The database layer's own unchecked exceptions; its types stay in its room.
      LOG.warn("The contact log could not be read: {}", unavailable.toString());
      return Optional.empty();
    }
  }

  private boolean answers() {
    return read(contacts -> Optional.of(contacts.find("none").isEmpty())).isPresent();
  }

  /// How many entries are not in the database yet.
  public int waiting() {
    return lanes.stream().mapToInt(DiaryLane::waiting).sum();
  }

  /// How many of them are on disk.
  public int kept() {
    return lanes.stream().mapToInt(DiaryLane::kept).sum();
  }

  /// Writes what waits, for a few seconds at most; what is on disk stays for the next time.
  @Override
  public void close() {
    closed.countDown();
    lanes.forEach(DiaryLane::finish);
    lanes.forEach(lane -> lane.await(LAST_ENTRIES));
  }
}
