package org.hotline12345.desktop.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.session.Person;

/// Writes down who listens to which call. A player asks for a recording in many pieces: the same
/// person and call are one hearing for some minutes. Thread-safe.
public final class Hearings {
  private static final Duration ONE_HEARING = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final Audit audit;
  private final InstantSource clock;
  private final Map<Hearing, Instant> known = new ConcurrentHashMap<>();

  private record Hearing(String username, String contactId) {}

  public Hearings(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /// Before anything is sent: what cannot be written down is not heard.
  public void heard(Person person, String address, String contactId) {
    Instant now = clock.instant();
    Hearing hearing = new Hearing(person.username(), contactId);
    Instant before = known.get(hearing);
    if (before != null && before.plus(ONE_HEARING).isAfter(now)) {
      return;
    }
    audit.write(new Audit.Entry(now, person.username(), address, "listen", "ok", contactId, ""));
    if (known.size() >= REMEMBERED) {
      known.values().removeIf(at -> at.plus(ONE_HEARING).isBefore(now));
    }
    known.put(hearing, now);
  }
}
