package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingContactLog;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our process is killed as by the kernel; Asterisk and the callers are real and stay.
class AdoptionIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final double CITIZEN = 1000;
  private static final double AGENT = 1700;

  private TestingAsterisk asterisk;
  private SippPhones phones;
  private Path citizenVoice;
  private Path agentVoice;
  private int agent1;
  private int agent2;

  @BeforeEach
  void startAsterisk() throws IOException {
    agent1 = FreePorts.tcp();
    agent2 = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            new AsteriskSettings.Times(
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(6),
                Duration.ofSeconds(60)),
            FreePorts.tcp(),
            List.of(
                AgentPhone.desk("agent1", "127.0.0.1:" + agent1),
                AgentPhone.desk("agent2", "127.0.0.1:" + agent2)));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    citizenVoice = Tones.alaw(asterisk.folder().resolve("citizen.al"), Tones.tone(CITIZEN, 2));
    agentVoice = Tones.alaw(asterisk.folder().resolve("agent.al"), Tones.tone(AGENT, 2));
  }

  @AfterEach
  void stopAsterisk() throws IOException {
    phones.close();
    asterisk.close();
  }

  @Test
  void theTalkGoesOnAndTheWaitingAreTakenOverInTheirOrder() throws Exception {
    phones.answering(agent1, agentVoice, 0, 60_000);
    phones.answering(agent2, agentVoice, 0, 60_000);
    Path journal = asterisk.folder().resolve("journal");
    Process first = asterisk.separateHotline(journal, "agent1");
    phones.citizen(asterisk.sipPort(), "13800000001", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> written(journal, "answered") == 1);
    phones.citizen(asterisk.sipPort(), "13800000002", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> written(journal, "open") == 2);
    phones.citizen(asterisk.sipPort(), "13800000003", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> written(journal, "open") == 3);
    Process impatient = phones.citizen(asterisk.sipPort(), "13800000004", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> written(journal, "open") == 4);
    await().atMost(SOON).until(() -> waiting() == 3);

    first.destroyForcibly();
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    impatient.destroy();
    hangUpFourth();
    await().atMost(SOON).until(() -> waiting() == 2);

    TestingContactLog log = new TestingContactLog(journal);
    try (TestingHotline second =
        new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN, AGENT), log)) {
      await().atMost(SOON).until(() -> connected(second, "13800000001", "agent1"));
      await().atMost(SOON).until(() -> heard(second));
      assertThat(byNumber(log, "13800000004").endReason()).contains(EndReason.ABANDONED);
      assertThat(byNumber(log, "13800000001").endedAt()).isEmpty();

      second.ready("agent2");
      await().atMost(SOON).until(() -> connected(second, "13800000002", "agent2"));
      assertThat(connected(second, "13800000003", "agent2")).isFalse();
      second.telephony().hangUp(id(log, "13800000002"));
      await().atMost(SOON).until(() -> connected(second, "13800000003", "agent2"));

      Path raw =
          asterisk.settings().folders().recordings().resolve(id(log, "13800000001") + ".raw");
      long sixSeconds = 6L * 8000 * 4;
      await().atMost(SOON).until(() -> Files.size(raw) > sixSeconds);
      asterisk.hangUpAll();
      await().atMost(SOON).until(() -> byNumber(log, "13800000001").recording().isPresent());
      wholeTalkIsRecorded(byNumber(log, "13800000001").recording().orElseThrow());
    }
  }

  @Test
  void whenWeStayAwayAsterisksOwnQueueRingsTheAgents() throws Exception {
    Path journal = asterisk.folder().resolve("journal");
    Process first = asterisk.separateHotline(journal);
    phones.citizen(asterisk.sipPort(), "13800000001", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> written(journal, "open") == 1);
    await().atMost(SOON).until(() -> waiting() == 1);
    first.destroyForcibly();
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    phones.answering(agent1, agentVoice, 0, 60_000);
    phones.answering(agent2, agentVoice, 0, 60_000);
    await()
        .atMost(SOON)
        .until(() -> asterisk.console("core show channels concise").contains("!AppQueue!"));

    TestingContactLog log = new TestingContactLog(journal);
    try (TestingHotline second =
        new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN), log)) {
      await().atMost(SOON).until(() -> byNumber(log, "13800000001").answeredAt().isPresent());
      assertThat(byNumber(log, "13800000001").agent().orElseThrow()).startsWith("agent");
      assertThat(second.telephony().connected()).isTrue();
    }
  }

  private void hangUpFourth() throws IOException {
    for (String line : asterisk.console("core show channels concise").lines().toList()) {
      if (line.contains("!13800000004!")) {
        asterisk.console("channel request hangup " + line.substring(0, line.indexOf('!')));
      }
    }
  }

  private void wholeTalkIsRecorded(String file) throws IOException {
    Path recording = asterisk.settings().folders().recordings().resolve(file);
    short[] citizen = TestingRecordings.read(recording, 0);
    short[] agent = TestingRecordings.read(recording, 1);
    int piece = 1600;
    assertThat(citizen.length).isGreaterThan(3 * 8000);
    for (int at = 8000; at + piece < citizen.length - 8000; at += piece) {
      assertThat(Tones.level(citizen, at, piece, CITIZEN)).isGreaterThan(1000);
      assertThat(Tones.level(agent, at, piece, AGENT)).isGreaterThan(1000);
    }
  }

  private long waiting() throws IOException {
    return asterisk
        .console("core show channels concise")
        .lines()
        .filter(line -> line.contains("!wait!"))
        .count();
  }

  private static long written(Path journal, String what) throws IOException {
    return Files.exists(journal)
        ? Files.readAllLines(journal).stream().filter(line -> line.startsWith(what + " ")).count()
        : 0;
  }

  private static boolean connected(TestingHotline hotline, String number, String agent) {
    Optional<ContactId> contact =
        hotline.log().all().stream()
            .filter(c -> c.address().equals(number))
            .map(c -> new ContactId(c.id()))
            .findFirst();
    return contact.isPresent()
        && hotline.decisions().contains(new Decision.Connected(contact.get(), new AgentId(agent)));
  }

  private static boolean heard(TestingHotline hotline) {
    return hotline.said().stream().anyMatch(said -> said.text().equals("tone1700"))
        && hotline.said().stream().anyMatch(said -> said.text().equals("tone1000"));
  }

  private static ContactId id(TestingContactLog log, String number) {
    return new ContactId(byNumber(log, number).id());
  }

  private static Contact byNumber(TestingContactLog log, String number) {
    return log.all().stream()
        .filter(contact -> contact.address().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
