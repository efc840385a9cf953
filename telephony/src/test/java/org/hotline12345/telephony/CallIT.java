package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.testing.FreePorts;
import org.hotline12345.telephony.testing.SippPhones;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.telephony.testing.Tones;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallIT {
  private static final double CITIZEN = 1000;
  private static final double AGENT = 1700;
  private static final Duration SOON = Duration.ofSeconds(20);

  private TestingAsterisk asterisk;
  private SippPhones phones;
  private TestingHotline hotline;
  private Path citizenVoice;
  private Path agentVoice;
  private int agent1;
  private int agent2;

  @BeforeAll
  void startAsterisk() throws IOException {
    agent1 = FreePorts.tcp();
    agent2 = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            AgentPhone.desk("agent1", "127.0.0.1:" + agent1),
            AgentPhone.desk("agent2", "127.0.0.1:" + agent2),
            AgentPhone.desk("agent3"));
    citizenVoice = Tones.alaw(asterisk.folder().resolve("citizen.al"), Tones.tone(CITIZEN, 2));
    agentVoice = Tones.alaw(asterisk.folder().resolve("agent.al"), Tones.tone(AGENT, 2));
  }

  @BeforeEach
  void startHotline() throws IOException {
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN, AGENT));
    await().atMost(SOON).until(hotline.telephony()::connected);
  }

  @AfterEach
  void stopHotline() throws IOException {
    phones.close();
    hotline.close();
  }

  @AfterAll
  void stopAsterisk() throws IOException {
    asterisk.close();
  }

  @Test
  void aCitizensCallIsAnsweredHeardRecordedAndEnded() throws IOException {
    phones.answering(agent1, agentVoice, 200, 60_000);
    hotline.ready("agent1");
    phones.citizen(asterisk.sipPort(), "13800000001", citizenVoice, 6000);

    Contact contact = ended();
    assertThat(contact.address()).isEqualTo("13800000001");
    assertThat(contact.agent()).contains("agent1");
    assertThat(contact.endReason()).contains(EndReason.CITIZEN_HUNG_UP);
    assertThat(hotline.said())
        .anyMatch(said -> said.speaker() == Speaker.CITIZEN && said.text().equals("tone1000"))
        .anyMatch(said -> said.speaker() == Speaker.AGENT && said.text().equals("tone1700"));

    await().atMost(SOON).until(() -> only().recording().isPresent());
    Path wav = asterisk.settings().folders().recordings().resolve(only().recording().get());
    short[] left = Tones.read(wav, 0, 2);
    short[] right = Tones.read(wav, 1, 2);
    assertThat(Tones.level(left, 8000, 8000, CITIZEN)).isGreaterThan(2000);
    assertThat(Tones.level(right, 8000, 8000, AGENT)).isGreaterThan(2000);
  }

  private Contact only() {
    assertThat(hotline.log().all()).hasSize(1);
    return hotline.log().all().getFirst();
  }

  private Contact ended() {
    await()
        .atMost(SOON)
        .until(
            () -> hotline.log().all().stream().map(Contact::endedAt).anyMatch(Optional::isPresent));
    return only();
  }
}
