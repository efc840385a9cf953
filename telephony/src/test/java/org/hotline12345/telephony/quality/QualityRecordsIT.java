package org.hotline12345.telephony.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.quality.QualityLedger.Filter;
import org.hotline12345.telephony.quality.QualityLedger.Kept;
import org.hotline12345.telephony.quality.QualityLedger.Row;
import org.hotline12345.telephony.quality.QualityLedger.Verdict;
import org.hotline12345.telephony.quality.db.QualityRecords;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.telephony.testing.TestingContactLog;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calls are checked once their recording is there, and findings are judged, on a real database.
class QualityRecordsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
  private static final QualityRules RULES =
      new QualityRules(
          true,
          List.of(
              new Rule.Greeting(10, java.time.Duration.ofSeconds(8), List.of("您好")),
              new Rule.Forbidden(20, List.of("不知道"))));

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final TestingContactLog contacts = new TestingContactLog();
  private RecordingLedger recordings;
  private QualityRecords quality;
  private QualitySweep sweep;

  @BeforeEach
  void migrate() {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    RecordingTables.migrate(source);
    recordings = RecordingTables.ledger(source);
    quality = new QualityRecords(source);
    sweep = new QualitySweep(quality, contacts, RULES, () -> NOON);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private void call(String id, String agent, Instant answered, String words) {
    contacts.open(id, Channel.PHONE, "13800000001", Optional.empty(), answered.minusSeconds(5));
    contacts.answered(id, agent, answered);
    if (!words.isEmpty()) {
      contacts.append(
          id,
          Speaker.AGENT,
          words,
          answered,
          Optional.of(new AudioSpan(1000, 3000)),
          Optional.empty());
    }
    contacts.ended(id, EndReason.CITIZEN_HUNG_UP, answered.plusSeconds(60));
    recordings.kept(recording(id, answered.plusSeconds(61)));
  }

  private static Recording recording(String id, Instant finished) {
    return new Recording(
        id,
        "2026-03-01/" + id + ".opus",
        "0".repeat(64),
        1000,
        60_000,
        0,
        finished,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void eachCallIsCheckedOnceAndFoundByItsFindings() {
    call("good", "agent1", NOON.minusSeconds(900), "您好");
    call("rude", "agent2", NOON.minusSeconds(600), "不知道");
    call("mute", "agent2", NOON.minusSeconds(300), "");
    call("still-writing", "agent2", NOON.minusSeconds(62), "您好");
    assertThat(sweep.sweep()).isEqualTo(3);
    assertThat(sweep.sweep()).isZero();

    List<Row> rows = quality.list(ALL, 10);
    assertThat(rows)
        .extracting(row -> row.call().contactId())
        .containsExactly("mute", "rude", "good");
    assertThat(rows).extracting(Row::score).containsExactly(100, 70, 100);
    assertThat(rows).extracting(row -> row.call().transcript()).containsExactly(false, true, true);
    assertThat(rows.get(1).kinds()).containsExactly(Kind.GREETING, Kind.FORBIDDEN);
    assertThat(quality.list(filter("agent2", Kind.FORBIDDEN, true), 10)).hasSize(1);
    assertThat(quality.list(filter("agent1", Kind.FORBIDDEN, false), 10)).isEmpty();
    assertThat(quality.find("nothing")).isEmpty();
  }

  @Test
  void aDismissedFindingCostsNothing() {
    call("rude", "agent2", NOON.minusSeconds(600), "不知道");
    sweep.sweep();
    List<Kept> findings = quality.findings("rude");
    quality.judge(findings.get(0).id(), Verdict.DISMISSED, Optional.of("方言"), "manager", NOON);
    Kept confirmed =
        quality
            .judge(findings.get(1).id(), Verdict.CONFIRMED, Optional.empty(), "manager", NOON)
            .orElseThrow();
    assertThat(confirmed.verdict()).contains(Verdict.CONFIRMED);
    Row row = quality.find("rude").orElseThrow();
    assertThat(row.score()).isEqualTo(80);
    assertThat(row.open()).isZero();
    assertThat(quality.findings("rude").getFirst().note()).contains("方言");
    assertThat(quality.judge(0, Verdict.CONFIRMED, Optional.empty(), "manager", NOON)).isEmpty();
    assertThat(quality.list(filter("agent2", Kind.GREETING, true), 10)).isEmpty();
  }

  private static Filter filter(String agent, Kind kind, boolean open) {
    return new Filter(
        Optional.of(agent),
        Optional.of(kind),
        open,
        Optional.of(NOON.minusSeconds(3600)),
        Optional.of(NOON));
  }
}
