package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.DatabaseHotline;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our process is killed twenty times in a row, each time while citizens talk, wait, hear an
/// agent's phone ring and hear the machine. Asterisk, MySQL and the callers are real.
class SurvivalIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int KILLS = 20;
  private static final int TALKS = 3;
  private static final int WAITING = 6;
  private static final long HOLDS_MILLIS = 1_200_000;

  private static final String STRAIGHT =
      """
      flows:
        before: []
        after: []
        callback: []
      """;

  private static final String MENU =
      """
      flows:
        before:
          - choose: {prompt: menu, seconds: 30, attempts: 3, keys: {"9": [hangUp]}}
        after: []
        callback: []
      """;

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final List<AgentPhone> agents = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private TestingAsterisk asterisk;
  private SippPhones phones;
  private Path voice;
  private Path straight;
  private Path menu;
  private Process hotline;
  private Path output;
  private int started;
  private int numbers;

  @BeforeEach
  void start() throws IOException {
    for (int i = 1; i <= 6; i++) {
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
    voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(1000, 2));
    straight = Files.writeString(asterisk.folder().resolve("straight.yml"), STRAIGHT);
    menu = Files.writeString(asterisk.folder().resolve("menu.yml"), MENU);
    DatabaseHotline.migrate(database.url(), database.user(), database.password());
  }

  @AfterEach
  void stop() throws Exception {
    if (hotline != null) {
      kill();
    }
    phones.close();
    asterisk.close();
    database.close();
  }

  @Test
  void twentyKillsLoseNobodyAndKeepEverybodysPlace() throws Exception {
    for (int i = 0; i < TALKS; i++) {
      phones.answering(ports.get(i), voice, 0, HOLDS_MILLIS);
    }
    phones.ringingOnly(ports.get(3));
    up(straight, "agent1", "agent2", "agent3");
    await().atMost(SOON).until(() -> Files.readString(output).contains("Calls are taken"));
    for (int i = 0; i < TALKS; i++) {
      citizen();
    }
    await().atMost(SOON).until(() -> said("CONNECTED").size() == TALKS);
    List<String> talking = said("CONNECTED").stream().map(SurvivalIT::contact).toList();
    for (int i = 0; i < WAITING; i++) {
      citizen();
    }
    await().atMost(SOON).until(() -> channels("!wait!") == WAITING);

    for (int round = 1; round <= KILLS; round++) {
      kill();
      up(menu, "agent1", "agent2", "agent3", "agent4");
      await().atMost(SOON).until(() -> said("OFFERED").size() == 1);
      await().atMost(SOON).until(() -> channels("!Ringing!") == 1);
      citizen();
      await().atMost(SOON).until(() -> channels("!AGI!") == 1);
      assertThat(channels("!Ringing!")).isEqualTo(1);
      assertThat(channels("!Up!Dial!"))
          .as("after kill %d:\n%s", round, asterisk.console("core show channels concise"))
          .isEqualTo(TALKS + 1);
      int citizens = TALKS + WAITING + round;
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(citizens()).hasSize(citizens).doesNotHaveDuplicates());
    }
    kill();

    phones.answering(ports.get(4), voice, 0, 700);
    phones.answering(ports.get(5), voice, 0, 700);
    up(straight, "agent1", "agent2", "agent3", "agent5", "agent6");
    await().atMost(SOON.multipliedBy(3)).until(() -> served() == WAITING + KILLS);
    Tickets tickets = tickets();
    List<Contact> waited = new ArrayList<>();
    for (String line : said("OFFERED")) {
      waited.add(tickets.contacts().find(contact(line)).orElseThrow());
    }
    assertThat(waited).hasSize(WAITING + KILLS);
    assertThat(waited).isSortedAccordingTo(Comparator.comparing(Contact::arrivedAt));
    for (String id : talking) {
      Contact talk = tickets.contacts().find(id).orElseThrow();
      assertThat(talk.endedAt()).isEmpty();
      assertThat(talk.ticket()).isPresent();
    }
    asterisk.hangUpAll();
    await().atMost(SOON).until(() -> tickets.contacts().unended(100).isEmpty());
    for (Contact contact : waited) {
      await().atMost(SOON).until(() -> complete(tickets, contact.id()));
    }
    for (String id : talking) {
      await().atMost(SOON).until(() -> complete(tickets, id));
    }
  }

  private static String contact(String line) {
    int start = line.indexOf(' ') + 1;
    return line.substring(start, line.indexOf(' ', start));
  }

  private static boolean complete(Tickets tickets, String id) {
    Contact contact = tickets.contacts().find(id).orElseThrow();
    return contact.ticket().isPresent()
        && contact.recording().isPresent()
        && contact.endReason().isPresent();
  }

  private long served() throws IOException {
    return said("CONNECTED").stream()
        .filter(line -> line.endsWith("agent5") || line.endsWith("agent6"))
        .count();
  }

  private void citizen() throws IOException {
    String number = "139%08d".formatted(++numbers);
    phones.citizen(asterisk.sipPort(), number, voice, HOLDS_MILLIS);
    int calls = numbers;
    await()
        .atMost(SOON)
        .until(
            () ->
                asterisk
                    .console("core show channels concise")
                    .lines()
                    .anyMatch(line -> line.contains("!139%08d!".formatted(calls))));
  }

  private void up(Path flows, String... ready) throws IOException {
    output = asterisk.folder().resolve("hotline-" + ++started + ".log");
    hotline = asterisk.databaseHotline(output, flows, database, ready);
  }

  private void kill() throws InterruptedException {
    hotline.destroyForcibly();
    assertThat(hotline.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private List<String> said(String word) throws IOException {
    return Files.readAllLines(output).stream().filter(line -> line.startsWith(word + " ")).toList();
  }

  /// How many channels of Asterisk have this in their line.
  private long channels(String what) throws IOException {
    return asterisk
        .console("core show channels concise")
        .lines()
        .filter(line -> line.contains(what))
        .count();
  }

  /// Their numbers, of one moment; on the way from one step to the next a channel has a stand-in.
  private List<String> citizens() throws IOException {
    return asterisk
        .console("core show channels concise")
        .lines()
        .filter(line -> List.of("from-trunk", "wait", "connect").contains(field(line, 1)))
        .map(line -> field(line, 7))
        .toList();
  }

  private static String field(String line, int at) {
    String[] fields = line.split("!", -1);
    return at < fields.length ? fields[at] : "";
  }

  private Tickets tickets() {
    return DatabaseHotline.tickets(
        database.url(),
        database.user(),
        database.password(),
        asterisk.folder(),
        InstantSource.system());
  }
}
