package org.hotline12345.telephony.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hotline12345.telephony.quality.QualityLedger.Checked;
import org.hotline12345.telephony.quality.QualityLedger.Due;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Utterance;

/// Checks each call once its recording is there; what was missed while nobody looked is found
/// again, since the recordings themselves are the list.
public final class QualitySweep {
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);
  private static final Duration LOOK_BACK = Duration.ofDays(7);
  private static final int AT_ONCE = 50;

  private final QualityLedger ledger;
  private final ContactLog contacts;
  private final QualityRules rules;
  private final InstantSource clock;

  public QualitySweep(
      QualityLedger ledger, ContactLog contacts, QualityRules rules, InstantSource clock) {
    this.ledger = ledger;
    this.contacts = contacts;
    this.rules = rules;
    this.clock = clock;
  }

  /// A round.
  ///
  /// @return how many calls were checked
  public int sweep() {
    Instant now = clock.instant();
    List<Due> due = ledger.due(now.minus(LOOK_BACK), now.minus(LAST_WORDS), AT_ONCE);
    for (Due call : due) {
      contacts.find(call.contactId()).ifPresent(contact -> check(contact, call, now));
    }
    return due.size();
  }

  private void check(Contact contact, Due call, Instant now) {
    List<Utterance> said = contacts.utterances(contact.id());
    Conversation conversation = Conversation.of(call.millis(), said);
    ledger.checked(
        new Checked(
            contact.id(),
            contact.agent().orElse(""),
            contact.answeredAt().orElse(contact.arrivedAt()),
            call.millis(),
            !conversation.lines().isEmpty(),
            now),
        QualityCheck.of(conversation, rules.rules()));
  }
}
