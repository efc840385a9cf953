package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.HostileSip;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Strangers and nonsense at every port of Asterisk while a citizen talks with an agent.
class HostileSipIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String TRUNK = "127.0.0.1";
  private static final String STRANGER = "127.0.0.3";
  private static final long SEED = 12_345;
  private static final double CITIZEN = 1000;

  private TestingAsterisk asterisk;
  private TestingHotline hotline;
  private SippPhones phones;
  private Path voice;

  @BeforeEach
  void aCitizenTalksWithAnAgent() throws IOException {
    int agent1 = FreePorts.tcp();
    int agent2 = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            AgentPhone.desk("agent1", "127.0.0.1:" + agent1),
            AgentPhone.desk("agent2", "127.0.0.1:" + agent2),
            AgentPhone.desk("agent3"));
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(CITIZEN, 2));
    phones.answering(agent1, voice, 0, 300_000);
    phones.answering(agent2, voice, 0, 300_000);
    await().atMost(SOON).until(hotline.telephony()::connected);
    hotline.ready("agent1");
    hotline.ready("agent2");
    phones.citizen(asterisk.sipPort(), "13800000001", voice, 300_000);
    await().atMost(SOON).until(() -> answered("13800000001"));
  }

  @AfterEach
  void close() throws IOException {
    phones.close();
    asterisk.hangUpAll();
    hotline.close();
    asterisk.close();
  }

  @Test
  void onlyTheTrunkMayCallAndOnlyWhoKnowsThePasswordIsAnAgent() throws IOException {
    try (HostileSip stranger = new HostileSip(STRANGER, asterisk.sipPort(), SEED);
        HostileSip neighbour = new HostileSip(TRUNK, asterisk.sipPort(), SEED)) {
      assertThat(stranger.ask("INVITE", "13800000002", "12345", "").status()).isEqualTo(401);
      assertThat(stranger.ask("INVITE", "trunk", "12345", "").status()).isEqualTo(401);
      assertThat(stranger.ask("REGISTER", "nobody", "nobody", "").status()).isEqualTo(401);
      // The name of an agent counts before the address of the trunk.
      assertThat(neighbour.ask("INVITE", "agent3", "12345", "").status()).isEqualTo(401);
      for (HostileSip who : List.of(stranger, neighbour)) {
        String nonce = who.ask("REGISTER", "agent3", "agent3", "").nonce();
        String guess =
            "Authorization: Digest username=\"agent3\", realm=\"asterisk\", nonce=\""
                + nonce
                + "\", uri=\"sip:agent3@127.0.0.1\", algorithm=MD5,"
                + " response=\"0123456789abcdef0123456789abcdef\"\r\n";
        assertThat(who.ask("REGISTER", "agent3", "agent3", guess).status()).isEqualTo(401);
        assertThat(who.ask("INVITE", "agent3", "12345", guess).status()).isEqualTo(401);
      }
    }
    assertThat(asterisk.console("pjsip show contacts")).doesNotContain("agent3");
    assertThat(hotline.log().all()).hasSize(1);
  }

  @Test
  void nonsenseAtEveryPortHarmsNoCall() throws IOException {
    long pid = asterisk.asterisk().pid();
    try (HostileSip stranger = new HostileSip(STRANGER, asterisk.sipPort(), SEED)) {
      stranger.datagrams(3000);
      stranger.webSockets(asterisk.settings().ports().ws(), 100);
      stranger.streams(asterisk.settings().ports().ws(), 100);
      stranger.streams(asterisk.settings().ports().ami(), 50);
      stranger.streams(asterisk.settings().ports().agi(), 50);
    }
    int before = hotline.said().size();
    await().atMost(SOON).until(() -> hotline.said().size() >= before + 3);
    assertThat(asterisk.asterisk().pid()).isEqualTo(pid);
    assertThat(hotline.telephony().connected()).isTrue();
    assertThat(hotline.log().all()).hasSize(1);
    assertThat(hotline.log().all().getFirst().endedAt()).isEmpty();

    phones.citizen(asterisk.sipPort(), "13800000002", voice, 300_000);
    await().atMost(SOON).until(() -> answered("13800000002"));
    assertThat(hotline.log().all()).hasSize(2);
  }

  private boolean answered(String number) {
    return hotline.log().all().stream()
        .filter(contact -> contact.address().equals(number))
        .map(Contact::answeredAt)
        .anyMatch(Optional::isPresent);
  }
}
