package org.hotline12345.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.recording.Recordings.Finished;
import org.hotline12345.telephony.recording.RetentionRules.Rule;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.telephony.testing.DatabaseHotline;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.TicketSummary;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real sealed files and a real database.
class RetentionIT {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final RetentionRules RULES =
      new RetentionRules(
          Duration.ofDays(365),
          List.of(
              new Rule(
                  "emergencies",
                  Optional.empty(),
                  Optional.of("emergency"),
                  Optional.empty(),
                  Duration.ofDays(1000)),
              new Rule(
                  "gas",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("gas"),
                  Duration.ofDays(50)),
              new Rule(
                  "without a ticket",
                  Optional.of(false),
                  Optional.empty(),
                  Optional.empty(),
                  Duration.ofDays(30))));

  @TempDir Path folder;
  private final Map<String, TicketSummary> tickets = new HashMap<>();
  private final Map<String, String> told = new HashMap<>();

  @Test
  void eachRecordingGoesByItsRuleAndItsRowStays() throws IOException {
    try (TestingMySql.TestingDatabase database = TestingMySql.createDatabase()) {
      DatabaseHotline.migrate(database.url(), database.user(), database.password());
      RecordingLedger ledger =
          RecordingTables.ledger(
              DatabaseHotline.source(database.url(), database.user(), database.password()));
      Recordings recordings = new Recordings(folder, TestingRecordings::keys);
      ticket("closed", Stage.CLOSED, "normal", "water");
      ticket("open", Stage.SIGNED, "normal", "water");
      ticket("alarm", Stage.CLOSED, "emergency", "water");
      ticket("gas", Stage.CLOSED, "normal", "gas");
      Map<String, Integer> ages =
          Map.of("none", 31, "young", 29, "closed", 366, "open", 900, "alarm", 366, "gas", 51);
      Map<String, Path> files = new HashMap<>();
      for (var age : ages.entrySet()) {
        Instant finished = NOW.minus(Duration.ofDays(age.getValue()));
        files.put(age.getKey(), kept(recordings, ledger, age.getKey(), finished));
      }
      Retention retention =
          new Retention(
              recordings,
              ledger,
              RULES,
              contact -> Optional.ofNullable(tickets.get(contact)),
              (recording, rule) -> told.put(recording.contactId(), rule),
              () -> NOW);

      assertThat(retention.sweep()).isEqualTo(3);
      assertThat(told)
          .isEqualTo(Map.of("none", "without a ticket", "closed", "keep", "gas", "gas"));
      for (var file : files.entrySet()) {
        boolean gone = told.containsKey(file.getKey());
        assertThat(Files.exists(file.getValue())).as(file.getKey()).isEqualTo(!gone);
        Recording row = ledger.find(file.getKey()).orElseThrow();
        assertThat(row.deletedAt()).isEqualTo(gone ? Optional.of(NOW) : Optional.empty());
        assertThat(row.deletedBecause()).isEqualTo(Optional.ofNullable(told.get(file.getKey())));
        assertThat(row.sha256()).hasSize(64);
      }
      assertThat(retention.sweep()).isZero();

      // When the ticket is over its recording goes too, although its time was over long before.
      ticket("open", Stage.CLOSED, "normal", "water");
      assertThat(retention.sweep()).isEqualTo(1);
      assertThat(files.get("open")).doesNotExist();
    }
  }

  private Path kept(Recordings recordings, RecordingLedger ledger, String id, Instant finished)
      throws IOException {
    Files.write(folder.resolve(id + ".raw"), new byte[32_000]);
    Finished made = recordings.finish(new ContactId(id)).orElseThrow();
    recordings.forget(new ContactId(id));
    ledger.kept(
        new Recording(
            id,
            made.file(),
            made.sha256(),
            made.bytes(),
            made.millis(),
            0,
            finished,
            Optional.empty(),
            Optional.empty()));
    return folder.resolve(made.file());
  }

  private void ticket(String contact, Stage stage, String urgency, String line) {
    tickets.put(
        contact,
        new TicketSummary(
            "T-" + contact,
            1,
            stage,
            "",
            Optional.empty(),
            Optional.of(line),
            Optional.empty(),
            Optional.empty(),
            urgency,
            Channel.PHONE,
            NOW,
            Optional.empty(),
            false));
  }
}
