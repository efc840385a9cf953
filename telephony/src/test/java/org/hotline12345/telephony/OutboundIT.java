package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.Request;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.outbound.OutboundOrder;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.missed.MissedCause;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboundIT {
  private static final double CITIZEN = 1000;
  private static final double AGENT = 1700;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String NUMBER = "13800000001";
  private static final InstantSource CLOCK = InstantSource.system();

  private TestingAsterisk asterisk;
  private TestingHotline hotline;
  private SippPhones phones;
  private Path citizenVoice;
  private Path agentVoice;
  private int citizen;
  private int agent;

  @BeforeAll
  void startAsterisk() throws IOException {
    citizen = FreePorts.range(2);
    agent = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            AsteriskSettings.Times.DEFAULT,
            citizen,
            List.of(AgentPhone.desk("agent1", "127.0.0.1:" + agent)));
    citizenVoice = Tones.alaw(asterisk.folder().resolve("citizen.al"), Tones.tone(CITIZEN, 2));
    agentVoice = Tones.alaw(asterisk.folder().resolve("agent.al"), Tones.tone(AGENT, 2));
  }

  @BeforeEach
  void start() throws IOException {
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers(CITIZEN, AGENT));
    await().atMost(SOON).until(hotline.telephony()::connected);
  }

  @AfterEach
  void stop() throws IOException {
    phones.close();
    asterisk.hangUpAll();
    hotline.close();
  }

  @AfterAll
  void stopAsterisk() throws IOException {
    asterisk.close();
  }

  @Test
  void whoIsCalledBackWaitsAtTheOldPlaceAndTalksWithAnAgent() throws Exception {
    phones.answering(citizen, citizenVoice, 0, 60_000);
    phones.answering(agent, agentVoice, 0, 60_000);
    Instant arrived = CLOCK.instant().minusSeconds(600);
    ContactId contact = open(arrived);

    assertThat(place(new OutboundOrder.ToCitizen(contact, NUMBER, arrived, 0, "heating")).get())
        .isEqualTo(OutboundResult.REACHED);
    await().atMost(SOON).until(() -> !hotline.acd().snapshot().waiting().isEmpty());
    Request waiting = hotline.acd().snapshot().waiting().getFirst();
    assertThat(waiting.contact()).isEqualTo(contact);
    assertThat(waiting.needs()).containsKey("heating");
    assertThat(waiting.reasons()).containsExactly(new Reason(Reason.Kind.CALLED_BACK, 0));
    assertThat(waiting.arrivedAt().toEpochMilli()).isEqualTo(arrived.toEpochMilli());

    await()
        .atMost(SOON)
        .until(
            () -> {
              hotline.ready("agent1");
              return find(contact).answeredAt().isPresent();
            });
    bothAreHeardAndRecorded(contact);
  }

  @Test
  void anAgentCallsOutAndBothAreHeardAndRecorded() throws Exception {
    phones.answering(citizen, citizenVoice, 500, 60_000);
    phones.answering(agent, agentVoice, 0, 60_000);
    hotline.ready("agent1");
    ContactId contact = open(CLOCK.instant());
    CompletableFuture<OutboundResult> result = fromAgent(contact);
    assertThat(state()).isInstanceOf(AgentState.Busy.class);

    assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo(OutboundResult.REACHED);
    await().atMost(SOON).until(() -> find(contact).answeredAt().isPresent());
    bothAreHeardAndRecorded(contact);
    assertThat(state()).isInstanceOf(AgentState.Ready.class);
  }

  @Test
  void aCitizenWhoDoesNotTakeAnAgentsCallLeavesTheAgentFree() throws Exception {
    Process busy = phones.refusing(citizen, "486 Busy Here");
    phones.answering(agent, agentVoice, 0, 60_000);
    hotline.ready("agent1");
    assertThat(fromAgent(open(CLOCK.instant())).get(30, TimeUnit.SECONDS))
        .isEqualTo(OutboundResult.BUSY);
    assertThat(state()).isInstanceOf(AgentState.Ready.class);

    SippPhones.end(busy);
    phones.ringingOnly(citizen);
    phones.answering(agent, agentVoice, 0, 60_000);
    assertThat(fromAgent(open(CLOCK.instant())).get(30, TimeUnit.SECONDS))
        .isEqualTo(OutboundResult.NO_ANSWER);
    await().atMost(SOON).until(() -> state() instanceof AgentState.Ready);
  }

  @Test
  void anAgentWhosePhoneIsNotAnsweredCallsNobody() throws Exception {
    phones.refusing(agent, "480 Temporarily Unavailable");
    hotline.ready("agent1");
    assertThat(fromAgent(open(CLOCK.instant())).get(30, TimeUnit.SECONDS))
        .isEqualTo(OutboundResult.AGENT_AWAY);
    assertThat(state()).isInstanceOf(AgentState.Ready.class);
  }

  @Test
  void aCitizenWhoDeclinesACallBackIsToldApartFromABusyOne() throws Exception {
    Process declines = phones.refusing(citizen, "603 Decline");
    assertThat(toCitizen().get(30, TimeUnit.SECONDS)).isEqualTo(OutboundResult.REFUSED);
    SippPhones.end(declines);
    phones.refusing(citizen, "486 Busy Here");
    assertThat(toCitizen().get(30, TimeUnit.SECONDS)).isEqualTo(OutboundResult.BUSY);
  }

  @Test
  void whoPressesOneWhileWaitingIsNotedAndHungUp() throws Exception {
    Path voice = Tones.wav(asterisk.folder().resolve("presses.wav"), Tones.tone(CITIZEN, 60));
    int port = FreePorts.range(2);
    try (var phone =
        org.hotline12345.telephony.testing.BaresipPhone.start(
            asterisk.folder(), NUMBER, port, asterisk.sipPort(), "", voice)) {
      phone.dial("12345", asterisk.sipPort());
      await().atMost(SOON).until(() -> !hotline.acd().snapshot().waiting().isEmpty());
      await()
          .atMost(SOON)
          .until(
              () -> {
                phone.press("1");
                return hotline.log().all().getFirst().endedAt().isPresent();
              });
    }
    assertThat(hotline.log().missed()).containsValue(MissedCause.ASKED);
  }

  private void bothAreHeardAndRecorded(ContactId contact) throws IOException {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(hotline.said())
                    .anyMatch(s -> s.speaker() == Speaker.CITIZEN && s.text().equals("tone1000"))
                    .anyMatch(s -> s.speaker() == Speaker.AGENT && s.text().equals("tone1700")));
    hotline.telephony().hangUp(contact);
    await().atMost(SOON).until(() -> find(contact).recording().isPresent());
    assertThat(find(contact).agent()).contains("agent1");
    assertThat(find(contact).endReason()).contains(EndReason.AGENT_HUNG_UP);
    Path wav =
        asterisk.settings().folders().recordings().resolve(find(contact).recording().orElseThrow());
    assertThat(Tones.level(TestingRecordings.read(wav, 0), 3000, 6000, CITIZEN))
        .isGreaterThan(2000);
    assertThat(Tones.level(TestingRecordings.read(wav, 1), 3000, 6000, AGENT)).isGreaterThan(2000);
  }

  private ContactId open(Instant arrived) {
    String id = UUID.randomUUID().toString();
    hotline.log().open(id, Channel.PHONE, NUMBER, Optional.empty(), arrived);
    return new ContactId(id);
  }

  private CompletableFuture<OutboundResult> fromAgent(ContactId contact) {
    return place(new OutboundOrder.FromAgent(contact, NUMBER, new AgentId("agent1")));
  }

  private CompletableFuture<OutboundResult> toCitizen() {
    Instant now = CLOCK.instant();
    return place(new OutboundOrder.ToCitizen(open(now), NUMBER, now, 0, ""));
  }

  private CompletableFuture<OutboundResult> place(OutboundOrder order) {
    return hotline.telephony().outbound().place(order).toCompletableFuture();
  }

  private Contact find(ContactId contact) {
    return hotline.log().find(contact.value()).orElseThrow();
  }

  private AgentState state() {
    return hotline.acd().snapshot().agent(new AgentId("agent1")).orElseThrow().state();
  }
}
