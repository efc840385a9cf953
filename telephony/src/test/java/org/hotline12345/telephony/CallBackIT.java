package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.testing.BaresipPhone;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallBackIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private TestingAsterisk asterisk;
  private TestingHotline hotline;
  private SippPhones phones;
  private int citizen;
  private int agent;

  @BeforeEach
  void start() throws IOException {
    citizen = FreePorts.range(2);
    agent = FreePorts.tcp();
    asterisk =
        TestingAsterisk.start(
            AsteriskSettings.Times.DEFAULT,
            citizen,
            List.of(AgentPhone.desk("agent1", "127.0.0.1:" + agent)));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers());
    await().atMost(SOON).until(hotline.telephony()::connected);
  }

  @AfterEach
  void stop() throws IOException {
    phones.close();
    hotline.close();
    asterisk.close();
  }

  @Test
  void aCitizenIsCalledBackAndAnswersByAKey() throws Exception {
    Path voice = Tones.wav(asterisk.folder().resolve("voice.wav"), Tones.tone(1000, 60));
    try (BaresipPhone phone =
        BaresipPhone.start(
            asterisk.folder(), "13800000001", citizen, asterisk.sipPort(), "", voice)) {
      CompletableFuture<CallBackResult> result = call();
      await()
          .atMost(SOON)
          .until(
              () -> {
                phone.press("5");
                return result.isDone();
              });
      assertThat(result.get()).isEqualTo(new CallBackResult.Answered(5));
    }
  }

  @Test
  void whoHearsEverythingWithoutAKeyIsAMachineAndWhoHangsUpRefuses() throws Exception {
    Path voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(1000, 1));
    Process patient = phones.answering(citizen, voice, 0, 120_000);
    assertThat(call().get(60, TimeUnit.SECONDS)).isEqualTo(new CallBackResult.Machine());
    asterisk.hangUpAll();
    SippPhones.end(patient);
    phones.answering(citizen, voice, 0, 1500);
    assertThat(call().get(60, TimeUnit.SECONDS)).isEqualTo(new CallBackResult.Refused());
  }

  @Test
  void aBusyLineAndAnUnansweredPhoneAreToldApart() throws Exception {
    Process busy = phones.refusing(citizen, "486 Busy Here");
    assertThat(call().get(30, TimeUnit.SECONDS)).isEqualTo(new CallBackResult.Busy());
    SippPhones.end(busy);
    phones.ringingOnly(citizen);
    assertThat(call().get(30, TimeUnit.SECONDS)).isEqualTo(new CallBackResult.NoAnswer());
  }

  @Test
  void whenAsteriskFallsCallsEndWithThatReasonAndWeConnectAgain() throws Exception {
    Path voice = Tones.alaw(asterisk.folder().resolve("voice.al"), Tones.tone(1000, 1));
    phones.answering(agent, voice, 0, 60_000);
    hotline.ready("agent1");
    phones.citizen(asterisk.sipPort(), "13800000002", voice, 60_000);
    await()
        .atMost(SOON)
        .until(() -> hotline.log().all().stream().anyMatch(c -> c.answeredAt().isPresent()));

    asterisk.asterisk().stop();
    await().atMost(SOON).until(() -> !hotline.telephony().connected());
    assertThat(call().get(5, TimeUnit.SECONDS)).isInstanceOf(CallBackResult.NotPlaced.class);
    asterisk.asterisk().start();
    await().atMost(SOON).until(hotline.telephony()::connected);
    await()
        .atMost(SOON)
        .until(() -> hotline.log().all().stream().allMatch(c -> c.endedAt().isPresent()));
    Contact contact = hotline.log().all().getFirst();
    assertThat(contact.endReason().orElseThrow())
        .isIn(EndReason.SYSTEM_FAILED, EndReason.CITIZEN_HUNG_UP);
  }

  private CompletableFuture<CallBackResult> call() {
    return hotline
        .telephony()
        .callBack(new CallBackOrder("T1", "13800000001"))
        .toCompletableFuture();
  }
}
