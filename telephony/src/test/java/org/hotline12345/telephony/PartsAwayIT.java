package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingLedger;
import org.hotline12345.telephony.recording.db.RecordingTables;
import org.hotline12345.telephony.testing.DatabaseHotline;
import org.hotline12345.telephony.testing.KillableHotline;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// MySQL stops and Asterisk is killed while citizens talk, wait, arrive and go. Both are real, and
/// so is our process. `-Dhotline.stopped=PT2M` lets the database stay away for longer, with calls
/// all the time.
class PartsAwayIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration STOPPED =
      Duration.parse(System.getProperty("hotline.stopped", "PT0S"));
  private static final int AGENTS = 3;
  private static final long HOLDS_MILLIS = 600_000;
  private static final double CITIZEN = 1000;

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final List<String> arrived = new ArrayList<>();
  private TestingAsterisk asterisk;
  private SippPhones phones;
  private KillableHotline hotline;
  private Tickets tickets;
  private RecordingLedger ledger;
  private Path voice;

  @BeforeEach
  void threeTalkAndTwoWait() throws IOException {
    DatabaseHotline.migrate(database.url(), database.user(), database.password());
    List<Integer> ports = new ArrayList<>();
    List<AgentPhone> agents = new ArrayList<>();
    for (int i = 1; i <= AGENTS; i++) {
      ports.add(FreePorts.tcp());
      agents.add(AgentPhone.desk("agent" + i, "127.0.0.1:" + ports.getLast()));
    }
    asterisk =
        TestingAsterisk.start(
            new AsteriskSettings.Times(
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60)),
            FreePorts.tcp(),
            agents);
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(CITIZEN, 2));
    for (int port : ports) {
      phones.answering(port, voice, 0, HOLDS_MILLIS);
    }
    tickets =
        DatabaseHotline.tickets(
            database.url(),
            database.user(),
            database.password(),
            asterisk.folder(),
            InstantSource.system());
    ledger =
        RecordingTables.ledger(
            DatabaseHotline.source(database.url(), database.user(), database.password()));
    hotline = new KillableHotline(asterisk, database);
    hotline.up("agent1", "agent2", "agent3");
    for (int i = 0; i < AGENTS; i++) {
      citizen();
      connections(i + 1);
    }
    citizen();
    citizen();
  }

  @AfterEach
  void close() throws IOException {
    hotline.close();
    phones.close();
    asterisk.close();
    database.close();
  }

  @Test
  void withoutADatabaseCallsGoOnAndEverythingIsWrittenWhenItIsBack() throws Exception {
    TestingMySql.stop();
    Instant since = Instant.now();
    try {
      // One is put on hold and comes back, one goes and the next is served.
      hotline.ask(number(0), "hold");
      stage(number(0), "HELD");
      hangUp(number(1));
      connections(4);
      hotline.ask(number(0), "resume");
      stage(number(0), "TALKING");
      // One arrives, one gives up, one arrives and is served, one comes and goes.
      citizen();
      hangUp(number(4));
      stage(number(4), "ENDED");
      hangUp(number(2));
      connections(5);
      citizen();
      hangUp(number(6));
      stage(number(6), "ENDED");
      for (int served = 5; Instant.now().isBefore(since.plus(STOPPED)); served++) {
        citizen();
        hangUp(served == 5 ? number(3) : number(served + 1));
        connections(served + 1);
      }
    } finally {
      TestingMySql.startAgain();
    }
    System.out.println(
        "MySQL was away for " + Duration.between(since, Instant.now()).toSeconds() + " s");
    List<String> served =
        IntStream.range(0, arrived.size())
            .filter(i -> i != 4 && i != 6)
            .mapToObj(this::number)
            .toList();
    asterisk.hangUpAll();
    for (String number : served) {
      await().atMost(SOON).until(() -> ledger.find(stored(number)).isPresent());
    }
    List<Contact> all = new ArrayList<>();
    for (String number : arrived) {
      await().atMost(SOON).until(() -> contact(number).endReason().isPresent());
      all.add(contact(number));
    }
    assertThat(count("contact")).isEqualTo(arrived.size());
    assertThat(all).isSortedAccordingTo((a, b) -> a.arrivedAt().compareTo(b.arrivedAt()));
    assertThat(contact(number(4)).endReason()).contains(EndReason.ABANDONED);
    assertThat(contact(number(6)).endReason()).contains(EndReason.ABANDONED);
    List<Contact> talked = all.stream().filter(c -> served.contains(c.address())).toList();
    for (Contact contact : talked) {
      assertThat(contact.endReason().orElseThrow())
          .isIn(EndReason.CITIZEN_HUNG_UP, EndReason.AGENT_HUNG_UP);
      assertThat(contact.ticket()).isPresent();
      assertThat(contact.answeredAt().orElseThrow())
          .isBetween(contact.arrivedAt(), contact.endedAt().orElseThrow());
    }
    assertThat(talked.stream().map(c -> c.answeredAt().orElseThrow())).isSorted();
    assertThat(talked.stream().map(c -> c.ticket().orElseThrow())).doesNotHaveDuplicates();
    assertThat(tickets.contacts().of(stored(number(0))).stream().map(TrailStep::kind))
        .containsExactly(TrailKind.HELD, TrailKind.RESUMED);
    assertThat(ledger.find(stored(number(0))).map(Recording::missingMillis)).contains(0L);
    await().atMost(SOON).until(() -> count("recording") == served.size());
  }

  @Test
  void killedAndStartedAgainAsteriskTakesCallsAndWhatWasSaidIsKept() throws Exception {
    await().atMost(SOON).until(() -> count("contact") == arrived.size());
    for (int i = 0; i < AGENTS; i++) {
      Path raw = asterisk.settings().folders().recordings().resolve(stored(number(i)) + ".raw");
      await().atMost(SOON).until(() -> raw.toFile().length() > 3 * 8000 * 4);
    }
    ProcessHandle killed = ProcessHandle.of(asterisk.asterisk().pid()).orElseThrow();
    killed.destroyForcibly();
    await().atMost(SOON).until(() -> !killed.isAlive());
    asterisk.asterisk().start();
    for (String number : List.copyOf(arrived)) {
      await().atMost(SOON).until(() -> contact(number).endReason().isPresent());
      assertThat(contact(number).endReason()).contains(EndReason.SYSTEM_FAILED);
    }
    for (int i = 0; i < AGENTS; i++) {
      String id = stored(number(i));
      await().atMost(SOON).until(() -> ledger.find(id).isPresent());
      Path file =
          asterisk.settings().folders().recordings().resolve(ledger.find(id).orElseThrow().file());
      short[] heard = TestingRecordings.read(file, 0);
      assertThat(Tones.level(heard, 8000, 8000, CITIZEN)).isGreaterThan(1000);
    }
    citizen();
    connections(AGENTS + 1);
    assertThat(contact(arrived.getLast()).endedAt()).isEmpty();
  }

  private void citizen() throws IOException {
    String number = "137%08d".formatted(arrived.size());
    phones.citizen(asterisk.sipPort(), number, voice, HOLDS_MILLIS);
    arrived.add(number);
    stage(number, "");
  }

  private String number(int index) {
    return arrived.get(index);
  }

  private void connections(int count) {
    await().atMost(SOON).until(() -> hotline.said("CONNECTED").size() == count);
  }

  /// The newest news of this citizen's call; any but the greeting when empty.
  private void stage(String number, String stage) {
    await()
        .atMost(SOON)
        .until(
            () ->
                hotline.said("CITIZEN").stream()
                    .filter(line -> line.startsWith(number + " "))
                    .reduce((_, later) -> later)
                    .filter(line -> !line.endsWith(" GREETED"))
                    .filter(line -> line.endsWith(" " + stage) || stage.isEmpty())
                    .isPresent());
  }

  private void hangUp(String number) throws IOException {
    for (String line : asterisk.console("core show channels concise").lines().toList()) {
      if (line.contains("!" + number + "!") && line.startsWith("PJSIP/trunk")) {
        asterisk.console("channel request hangup " + line.substring(0, line.indexOf('!')));
      }
    }
  }

  private String stored(String number) {
    return read("SELECT id FROM contact WHERE address = ?", number);
  }

  private Contact contact(String number) {
    return tickets.contacts().find(stored(number)).orElseThrow();
  }

  private int count(String table) {
    return Integer.parseInt(read("SELECT COUNT(*) FROM " + table + " WHERE ? <> ''", "all"));
  }

  /// The first column of the first row, empty when there is none.
  private String read(String sql, String value) {
    try (Connection connection = TestingMySql.server().connect(database.schema());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
