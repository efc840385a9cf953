package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hotline12345.acd.ContactId;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the contact log without making a call, or a recogniser, wait for the database:
/// entries of one contact in their order, of different contacts side by side. When the database
/// is away entries wait here and are written when it is back. Thread-safe.
public final class ContactDiary implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ContactDiary.class);
  private static final int LANES = 8;
  private static final Duration LAST_ENTRIES = Duration.ofSeconds(5);

  private final ContactLog log;
  private final ContactListener listener;
  private final List<DiaryLane> lanes = new ArrayList<>();

  public ContactDiary(ContactLog log, ContactListener listener) {
    this.log = log;
    this.listener = listener;
    for (int i = 0; i < LANES; i++) {
      lanes.add(new DiaryLane("diary-" + i, this::answers));
    }
  }

  /// @param name for our own log, says nothing about the citizen
  /// @param write answers the changed contact, if the listener is to hear of it
  public void write(ContactId contact, String name, Function<ContactLog, Optional<Contact>> write) {
    var _ = promise(contact, name, write);
  }

  /// The same.
  ///
  /// @return completed when it is written, or given up
  public CompletableFuture<Void> promise(
      ContactId contact, String name, Function<ContactLog, Optional<Contact>> write) {
    int lane = Math.floorMod(contact.hashCode(), LANES);
    return lanes.get(lane).add(name, () -> write.apply(log).ifPresent(listener::changed));
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

  /// How many entries are not written yet.
  public int waiting() {
    return lanes.stream().mapToInt(DiaryLane::waiting).sum();
  }

  /// Writes what waits, for a few seconds at most.
  @Override
  public void close() {
    lanes.forEach(DiaryLane::finish);
    lanes.forEach(lane -> lane.await(LAST_ENTRIES));
  }
}
