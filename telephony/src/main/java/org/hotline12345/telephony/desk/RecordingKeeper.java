package org.hotline12345.telephony.desk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.hotline12345.telephony.recording.Recordings;
import org.hotline12345.telephony.recording.Recordings.Finished;
import org.hotline12345.telephony.recording.Recordings.RawState;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what Asterisk recorded into recordings that last, now or, when the disk is full or we
/// were killed, later. The raw file goes when the database knows the recording. Thread-safe.
public final class RecordingKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingKeeper.class);
  private static final Duration UNTOUCHED = Duration.ofSeconds(20);

  /// Asterisk ends every call after four hours.
  private static final Duration LONGEST_CALL = Duration.ofHours(5);

  private static final int LOOKS = 25;
  private static final int LOOK_MILLIS = 200;

  private final Recordings recordings;
  private final RecordingLedger ledger;
  private final ContactDiary diary;
  private final InstantSource clock;
  private final Set<ContactId> inWork = ConcurrentHashMap.newKeySet();
  private volatile RecordingHealth health = RecordingHealth.UNKNOWN;

  public RecordingKeeper(
      Recordings recordings, RecordingLedger ledger, ContactDiary diary, InstantSource clock) {
    this.recordings = recordings;
    this.ledger = ledger;
    this.diary = diary;
    this.clock = clock;
  }

  /// Of a call that is over. Takes as long as the encoding does.
  void keep(ContactId contact) {
    if (!inWork.add(contact)) {
      return;
    }
    boolean handedOn = false;
    try {
      settled(contact);
      Optional<Finished> finished = recordings.finish(contact);
      if (finished.isPresent()) {
        handedOn = true;
        hand(finished.get());
      }
    } catch (IOException failed) {
      LOG.error("{}: the recording stays raw for now: {}", contact, failed.toString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      if (!handedOn) {
        inWork.remove(contact);
      }
    }
  }

  /// Asterisk writes the last piece a moment after it says that the call is over.
  private void settled(ContactId contact) throws IOException, InterruptedException {
    Optional<RawState> before = recordings.rawState(contact);
    for (int look = 0; look < LOOKS && before.isPresent(); look++) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      Optional<RawState> after = recordings.rawState(contact);
      if (after.equals(before)) {
        return;
      }
      before = after;
    }
  }

  /// First the contact, in its order among what is written of it; then, when the database has
  /// that, the recording; then the raw file goes.
  private void hand(Finished finished) {
    String id = finished.contact().value();
    var _ =
        diary
            .promise(
                finished.contact(),
                "recorded",
                log -> {
                  log.recorded(id, finished.file());
                  return log.find(id);
                })
            .thenRun(
                () -> diary.whenCaughtUp("recording of " + id, log -> inLedger(log, finished)));
  }

  private void inLedger(ContactLog log, Finished finished) {
    String id = finished.contact().value();
    long missing =
        log.find(id)
            .map(found -> TalkTime.missing(found, log.of(id), finished.millis()))
            .orElse(0L);
    ledger.kept(
        new Recording(
            id,
            finished.file(),
            finished.sha256(),
            finished.bytes(),
            finished.millis(),
            missing,
            clock.instant(),
            Optional.empty(),
            Optional.empty()));
    if (missing > 0) {
      LOG.error("{}: {} ms of the conversation are not in its recording", id, missing);
    }
    try {
      recordings.forget(finished.contact());
    } catch (IOException stays) {
      LOG.warn("{}: the raw recording could not be removed: {}", id, stays.toString());
    }
    inWork.remove(finished.contact());
  }

  /// Whether anything was recorded of a call that ended while nobody looked.
  boolean recorded(ContactId contact) {
    try {
      return recordings.rawState(contact).filter(raw -> raw.bytes() > 0).isPresent();
    } catch (IOException unreadable) {
      LOG.warn("{}: the raw recording cannot be read: {}", contact, unreadable.toString());
      return false;
    }
  }

  /// Once a minute: what was left behind is finished, and the disk is looked at.
  public void tidy() {
    Instant now = clock.instant();
    int unfinished = 0;
    try {
      for (ContactId contact : recordings.untouched(UNTOUCHED, now)) {
        Optional<Contact> known = diary.read(log -> log.find(contact.value()));
        if (known.flatMap(Contact::endedAt).isPresent()) {
          unfinished++;
          keep(contact);
        } else if (known.isEmpty() && old(contact, now)) {
          unfinished++;
        }
      }
      health = new RecordingHealth(true, recordings.freeBytes(), unfinished);
    } catch (IOException unreadable) {
      LOG.error("The folder of recordings cannot be read: {}", unreadable.toString());
      health = new RecordingHealth(false, 0, unfinished);
    }
  }

  /// Recorded of a call that the database does not know and that must be over: left to people.
  private boolean old(ContactId contact, Instant now) throws IOException {
    return recordings
        .rawState(contact)
        .filter(raw -> raw.at().plus(LONGEST_CALL).isBefore(now))
        .isPresent();
  }

  public RecordingHealth health() {
    return health;
  }
}
