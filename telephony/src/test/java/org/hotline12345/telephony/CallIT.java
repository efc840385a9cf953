package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.DerivedSecrets;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.BaresipPhone;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.telephony.testing.TestingRecordings;
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
    asterisk.hangUpAll();
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
    Path recording = asterisk.settings().folders().recordings().resolve(only().recording().get());
    short[] left = TestingRecordings.read(recording, 0);
    short[] right = TestingRecordings.read(recording, 1);
    assertThat(Tones.level(left, 8000, 8000, CITIZEN)).isGreaterThan(2000);
    assertThat(Tones.level(right, 8000, 8000, AGENT)).isGreaterThan(2000);
  }

  @Test
  void anUnansweredCallGoesBackToItsPlaceAndTheAgentIsPaused() throws IOException {
    phones.ringingOnly(agent1);
    phones.answering(agent2, agentVoice, 0, 60_000);
    hotline.ready("agent1");
    phones.citizen(asterisk.sipPort(), "13800000002", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> offeredTo("agent1"));
    phones.citizen(asterisk.sipPort(), "13800000003", citizenVoice, 60_000);
    await().atMost(SOON).until(() -> state("agent1") instanceof AgentState.Paused);

    hotline.ready("agent2");
    Contact first = answeredContact("13800000002");
    assertThat(first.agent()).contains("agent2");
    assertThat(answered(byNumber("13800000003"))).isFalse();

    hotline.telephony().hangUp(new ContactId(first.id()));
    Contact second = answeredContact("13800000003");
    assertThat(second.agent()).contains("agent2");
    assertThat(byNumber("13800000002").get().endReason()).contains(EndReason.AGENT_HUNG_UP);
  }

  @Test
  void whoHangsUpWhileWaitingHasAbandoned() throws IOException {
    phones.citizen(asterisk.sipPort(), "13800000004", citizenVoice, 1500);

    assertThat(ended().endReason()).contains(EndReason.ABANDONED);
    assertThat(only().answeredAt()).isEmpty();
    assertThat(only().recording()).isEmpty();
  }

  @Test
  void aBusyOrUnreachablePhonePassesTheCallOn() throws IOException {
    phones.refusing(agent1, "486 Busy Here");
    phones.answering(agent2, agentVoice, 0, 60_000);
    hotline.ready("agent1");
    hotline.ready("agent3");
    phones.citizen(asterisk.sipPort(), "13800000005", citizenVoice, 60_000);
    await()
        .atMost(SOON)
        .until(
            () ->
                state("agent1") instanceof AgentState.Paused
                    && state("agent3") instanceof AgentState.Paused);

    hotline.ready("agent2");
    Contact contact = answeredContact("13800000005");
    assertThat(contact.agent()).contains("agent2");
  }

  @Test
  void afterTheAgentHungUpAKeyRatesTheService() throws IOException {
    phones.answering(agent1, agentVoice, 0, 1500);
    hotline.ready("agent1");
    int port = FreePorts.range(2);
    Path voice = Tones.wav(asterisk.folder().resolve("citizen.wav"), Tones.tone(CITIZEN, 60));
    try (BaresipPhone citizen =
        BaresipPhone.start(asterisk.folder(), "13800000006", port, asterisk.sipPort(), "", voice)) {
      citizen.dial("12345", asterisk.sipPort());
      assertThat(ended().endReason()).contains(EndReason.AGENT_HUNG_UP);
      await()
          .atMost(SOON)
          .until(
              () -> {
                citizen.press("4");
                return only().satisfaction().isPresent();
              });
      assertThat(only().satisfaction()).contains(4);
      await().atMost(SOON).until(() -> only().recording().isPresent());
    }
  }

  @Test
  void anUnknownAgiCallerIsRefused() throws IOException {
    for (String script : List.of("after?contact=x", "nothing?contact=x&key=" + key())) {
      try (Socket stranger =
          new Socket(InetAddress.getLoopbackAddress(), asterisk.settings().ports().agi())) {
        stranger.setSoTimeout(5000);
        stranger
            .getOutputStream()
            .write(
                ("agi_network: yes\nagi_network_script: " + script + "\nagi_request: agi://x\n\n")
                    .getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[1000];
        int length = stranger.getInputStream().read(answer);
        assertThat(new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII))
            .doesNotContain("GET DATA")
            .doesNotContain("STREAM FILE");
      }
    }
    await().atMost(SOON).until(() -> hotline.telephony().refusedAgiCallers() == 2);
  }

  @Test
  void onlyTheHotlinesNumberCanBeDialledAndAgentsMustProveWhoTheyAre() throws Exception {
    Process other = phones.dials(asterisk.sipPort(), "999", "13800000007", citizenVoice, 1000);
    Process pretender = phones.dials(asterisk.sipPort(), "12345", "agent1", citizenVoice, 1000);

    assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).isNotZero();
    assertThat(pretender.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(pretender.exitValue()).isNotZero();
    assertThat(hotline.log().all()).isEmpty();
  }

  @Test
  void withoutTheDatabaseCallsStillReachAgentsAndAreWrittenLater() throws IOException {
    phones.answering(agent1, agentVoice, 0, 60_000);
    hotline.ready("agent1");
    hotline.log().away(true);
    phones.citizen(asterisk.sipPort(), "13800000008", citizenVoice, 3000);
    await().atMost(SOON).until(() -> hotline.telephony().unwritten() >= 3);
    hotline.log().away(false);

    Contact contact = ended();
    assertThat(contact.agent()).contains("agent1");
    assertThat(contact.endReason()).contains(EndReason.CITIZEN_HUNG_UP);
  }

  @Test
  void anAgentsPhoneThatRegistersWithItsPasswordIsRung() throws IOException {
    Path voice = Tones.wav(asterisk.folder().resolve("agent3.wav"), Tones.tone(AGENT, 60));
    String password = DerivedSecrets.sipPassword(TestingAsterisk.SIP_SECRET, "agent3");
    int port = FreePorts.range(2);
    try (BaresipPhone phone =
        BaresipPhone.start(
            asterisk.folder(),
            "agent3",
            port,
            asterisk.sipPort(),
            ";auth_pass=" + password + ";regint=60",
            voice)) {
      phones.citizen(asterisk.sipPort(), "13800000009", citizenVoice, 60_000);
      await()
          .atMost(SOON)
          .until(
              () -> {
                hotline.ready("agent3");
                return answered(byNumber("13800000009"));
              });
      phone.hangUp();
      await().atMost(SOON).until(() -> only().endReason().isPresent());
      assertThat(only().endReason()).contains(EndReason.AGENT_HUNG_UP);
    }
  }

  private static String key() {
    return DerivedSecrets.agiKey(TestingAsterisk.AMI_SECRET);
  }

  private boolean offeredTo(String agent) {
    return hotline.decisions().stream()
        .anyMatch(d -> d instanceof Decision.Offered o && o.agent().value().equals(agent));
  }

  private AgentState state(String agent) {
    return hotline.decisions().stream()
        .filter(Decision.AgentChanged.class::isInstance)
        .map(Decision.AgentChanged.class::cast)
        .filter(changed -> changed.agent().value().equals(agent))
        .reduce((_, later) -> later)
        .map(Decision.AgentChanged::state)
        .orElseThrow();
  }

  private Optional<Contact> byNumber(String number) {
    return hotline.log().all().stream().filter(c -> c.address().equals(number)).findFirst();
  }

  private boolean answered(Optional<Contact> contact) {
    return contact.flatMap(Contact::answeredAt).isPresent();
  }

  private Contact answeredContact(String number) {
    await().atMost(SOON).until(() -> answered(byNumber(number)));
    return byNumber(number).orElseThrow();
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
