package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.QueueRules;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.Request;
import org.hotline12345.acd.WayOut;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingContactLog;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.Utterance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A city's limits on real calls: who cannot be served in time is sent where the way out is, and
/// who would rather wait is not lost.
class WayOutIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private TestingAsterisk asterisk;
  private SippPhones phones;
  private TestingHotline hotline;
  private Path voice;
  private int agent1;
  private int outside;

  @BeforeEach
  void start() throws IOException {
    agent1 = FreePorts.tcp();
    outside = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            new AsteriskSettings.Times(
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60)),
            FreePorts.tcp(),
            Optional.of(outside),
            List.of(AgentPhone.desk("agent1", "127.0.0.1:" + agent1)));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(1000, 2));
    hotline =
        new TestingHotline(
            asterisk.telephony(),
            new TestingRecognisers(1000, 1700),
            new TestingContactLog(),
            full());
    await().atMost(SOON).until(hotline.telephony()::connected);
  }

  @AfterEach
  void stop() throws IOException {
    phones.close();
    asterisk.hangUpAll();
    hotline.close();
    asterisk.close();
  }

  /// One call may wait.
  private static AcdRules full() {
    AcdRules plain = AcdRules.DEFAULTS;
    QueueRules general =
        new QueueRules(
            Duration.ZERO,
            Duration.ZERO,
            Optional.of(new QueueRules.Full(1, WayOut.OFFER_CALL_BACK)),
            Optional.empty(),
            Optional.empty());
    return new AcdRules(
        plain.ringing(),
        plain.skills(),
        general,
        Map.of("market", closed(WayOut.RECORD_MESSAGE), "hrss", closed(WayOut.TRANSFER_TO_LINE)),
        plain.pauses(),
        new AcdRules.Priorities(
            Map.of(Reason.Kind.REPEAT_CALLER, 2, Reason.Kind.SENIOR, 4), Duration.ofSeconds(30)),
        plain.preferredFor(),
        plain.remember());
  }

  @Test
  void aCallThatFindsTheQueueFullIsSentAwayOnceAndServedInItsTurnIfItStays() throws IOException {
    phones.citizen(asterisk.sipPort(), "13800000001", voice, 60_000);
    await().atMost(SOON).until(() -> hotline.acd().snapshot().waitingCount() == 1);
    phones.citizen(asterisk.sipPort(), "13800000002", voice, 60_000);
    await().atMost(SOON).until(() -> diverted().size() == 1);
    await().atMost(SOON).until(() -> hotline.acd().snapshot().waitingCount() == 2);
    Request stays = hotline.acd().snapshot().waiting().getLast();
    assertThat(diverted().getFirst().request().contact()).isEqualTo(stays.contact());
    assertThat(diverted().getFirst().wayOut()).isEqualTo(WayOut.OFFER_CALL_BACK);

    phones.answering(agent1, voice, 0, 2000);
    hotline.ready("agent1");
    await().atMost(SOON).until(() -> served().size() == 2);
    assertThat(served().getLast()).isEqualTo(stays.contact().value());
    assertThat(diverted()).hasSize(1);
  }

  /// A line whose seats are not there today.
  private static QueueRules closed(WayOut wayOut) {
    return new QueueRules(
        Duration.ZERO,
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new QueueRules.Hours(
                ZoneOffset.UTC, LocalTime.MIN, LocalTime.MAX, _ -> false, wayOut)));
  }

  @Test
  void aClosedLineTakesAMessageWhichBecomesATicketWithSoundAndWords() throws IOException {
    phones.dials(asterisk.sipPort(), "12315", "13800000003", voice, 8000);
    await().atMost(SOON).until(() -> only().endedAt().isPresent());
    assertThat(only().endReason()).contains(EndReason.LEFT_MESSAGE);
    assertThat(diverted().getFirst().wayOut()).isEqualTo(WayOut.RECORD_MESSAGE);
    assertThat(hotline.log().utterances(only().id()))
        .extracting(Utterance::text)
        .contains("非服务时间：请来电人留言", "tone1000");
    await().atMost(SOON).until(() -> only().ticket().isPresent() && only().recording().isPresent());
  }

  @Test
  void aClosedLineIsCalledAtItsOwnNumberAndOneThatDoesNotAnswerThereWaitsHere() throws IOException {
    Process line = phones.answering(outside, voice, 0, 60_000);
    phones.dials(asterisk.sipPort(), "12333", "13800000004", voice, 5000);
    await().atMost(SOON).until(() -> only().endedAt().isPresent());
    assertThat(only().endReason()).contains(EndReason.TRANSFERRED);

    SippPhones.end(line);
    phones.refusing(outside, "486 Busy Here");
    phones.dials(asterisk.sipPort(), "12333", "13800000005", voice, 60_000);
    await().atMost(SOON).until(() -> diverted().size() == 2);
    await().atMost(SOON).until(() -> hotline.acd().snapshot().waitingCount() == 1);
    assertThat(hotline.acd().snapshot().waiting().getFirst().needs()).containsKey("hrss");
  }

  private Contact only() {
    await().atMost(SOON).until(() -> !hotline.log().all().isEmpty());
    return hotline.log().all().getFirst();
  }

  @Test
  void aCallerWhoIsKnownGoesFirstAndToTheLastAgent() throws IOException {
    hotline
        .telephony()
        .recognise(
            (citizen, contact, now) ->
                citizen.endsWith("7")
                    ? new CallerHistory.Known(
                        Optional.of(new AgentId("agent1")), true, Set.of(Reason.Kind.SENIOR))
                    : CallerHistory.Known.NOTHING);
    phones.citizen(asterisk.sipPort(), "13800000007", voice, 60_000);
    await().atMost(SOON).until(() -> hotline.acd().snapshot().waitingCount() == 1);
    Request request = hotline.acd().snapshot().waiting().getFirst();
    assertThat(request.reasons())
        .containsExactly(
            new Reason(Reason.Kind.SENIOR, 4), new Reason(Reason.Kind.REPEAT_CALLER, 2));
    assertThat(request.preferred()).contains(new AgentId("agent1"));
  }

  private List<Decision.Diverted> diverted() {
    return hotline.decisions().stream()
        .filter(Decision.Diverted.class::isInstance)
        .map(Decision.Diverted.class::cast)
        .toList();
  }

  private List<String> served() {
    return hotline.decisions().stream()
        .filter(Decision.Connected.class::isInstance)
        .map(decision -> ((Decision.Connected) decision).contact().value())
        .distinct()
        .toList();
  }
}
