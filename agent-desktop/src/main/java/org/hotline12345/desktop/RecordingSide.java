package org.hotline12345.desktop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.recording.Hearings;
import org.hotline12345.telephony.quality.QualityLedger;
import org.hotline12345.telephony.quality.QualityRules;
import org.hotline12345.telephony.quality.QualitySweep;
import org.hotline12345.telephony.quality.db.QualityRecords;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.hotline12345.telephony.recording.Recordings;
import org.hotline12345.telephony.recording.Retention;
import org.hotline12345.telephony.recording.RetentionRules;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.tickets.TicketSummary;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;

/// Recordings that last: where they are, what opens them, who heard them and when they go.
record RecordingSide(
    Path folder,
    RecordingKeys.Source keys,
    RecordingLedger ledger,
    Retention retention,
    Hearings hearings,
    QualityRules rules,
    QualityLedger quality,
    QualitySweep checks) {

  static RecordingSide open(
      HotlineConfiguration configuration,
      Foundation foundation,
      Tickets tickets,
      InstantSource clock) {
    Path folder = configuration.folder().resolve("recordings");
    Path keyFile = configuration.folder().resolve("secrets").resolve("recording-keys");
    RecordingKeys.Source keys = () -> RecordingKeys.read(keyFile);
    RecordingLedger ledger = RecordingTables.ledger(foundation.database());
    Audit audit = foundation.audit();
    Retention retention =
        new Retention(
            new Recordings(folder, keys),
            ledger,
            rules(configuration.recordings),
            contact -> ticket(tickets, contact),
            (recording, rule) -> audit.write(entry(recording, rule, clock)),
            clock);
    QualityRules rules = QualityRules.read(configuration.config().resolve("quality.yml"));
    QualityLedger quality = new QualityRecords(foundation.database());
    return new RecordingSide(
        folder,
        keys,
        ledger,
        retention,
        new Hearings(audit, clock),
        rules,
        quality,
        new QualitySweep(quality, tickets.contacts(), rules, clock));
  }

  private static Optional<TicketSummary> ticket(Tickets tickets, String contact) {
    return tickets
        .contacts()
        .find(contact)
        .flatMap(Contact::ticket)
        .flatMap(tickets.queries()::summary);
  }

  private static Audit.Entry entry(Recording recording, String rule, InstantSource clock) {
    return new Audit.Entry(
        clock.instant(),
        "system",
        "",
        "delete-recording",
        "ok",
        recording.contactId(),
        "%s, %s".formatted(rule, recording.sha256()));
  }

  private static RetentionRules rules(HotlineConfiguration.Recordings wanted) {
    return new RetentionRules(
        wanted.keep().toJavaDuration(),
        wanted.rules().stream()
            .map(
                rule ->
                    new RetentionRules.Rule(
                        rule.name(),
                        Optional.ofNullable(rule.ticket()),
                        Optional.ofNullable(rule.urgency()),
                        Optional.ofNullable(rule.line()),
                        rule.keep().toJavaDuration()))
            .toList());
  }
}
