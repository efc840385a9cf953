package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hotline12345.tickets.TicketSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes recordings whose time is over, some hundreds at a time. First the file, then the row
/// says so, then whoever listens writes it down; what was interrupted is done again.
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int AT_ONCE = 500;

  private final Recordings recordings;
  private final RecordingLedger ledger;
  private final RetentionRules rules;
  private final Function<String, Optional<TicketSummary>> ticketOfContact;
  private final BiConsumer<Recording, String> deleted;
  private final InstantSource clock;
  private Instant seen = Instant.EPOCH;

  /// @param deleted told of each recording that went, with the rule's name
  public Retention(
      Recordings recordings,
      RecordingLedger ledger,
      RetentionRules rules,
      Function<String, Optional<TicketSummary>> ticketOfContact,
      BiConsumer<Recording, String> deleted,
      InstantSource clock) {
    this.recordings = recordings;
    this.ledger = ledger;
    this.rules = rules;
    this.ticketOfContact = ticketOfContact;
    this.deleted = deleted;
    this.clock = clock;
  }

  /// A round. The next goes on where this one stopped, and begins anew after the last.
  ///
  /// @return how many went
  public synchronized int sweep() {
    Instant now = clock.instant();
    List<Recording> old = ledger.finishedBetween(seen, now.minus(rules.shortest()), AT_ONCE);
    int gone = 0;
    for (Recording recording : old) {
      Optional<String> rule =
          rules.due(recording, ticketOfContact.apply(recording.contactId()), now);
      if (rule.isPresent() && delete(recording, rule.get(), now)) {
        gone++;
      }
    }
    seen = old.size() < AT_ONCE ? Instant.EPOCH : old.getLast().finishedAt();
    return gone;
  }

  private boolean delete(Recording recording, String rule, Instant now) {
    try {
      recordings.delete(recording.file());
    } catch (IOException stays) {
      LOG.error("{}: the old recording could not be deleted: {}", recording.contactId(), stays);
      return false;
    }
    ledger.deleted(recording.contactId(), now, rule);
    deleted.accept(recording, rule);
    return true;
  }
}
