package org.hotline12345.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.Request;
import org.hotline12345.telephony.asterisk.server.AgentPhone;
import org.hotline12345.telephony.asterisk.server.AsteriskSettings;
import org.hotline12345.telephony.ivr.Incidents;
import org.hotline12345.telephony.ivr.IvrNeeds;
import org.hotline12345.telephony.ivr.SpokenSounds;
import org.hotline12345.telephony.ivr.TestingIncidents;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.telephony.phones.SippPhones;
import org.hotline12345.telephony.phones.Tones;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.prompt.Wav;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;
import org.hotline12345.telephony.testing.BaresipPhone;
import org.hotline12345.telephony.testing.TestingAsterisk;
import org.hotline12345.telephony.testing.TestingContactLog;
import org.hotline12345.telephony.testing.TestingHotline;
import org.hotline12345.telephony.testing.TestingRecognisers;
import org.hotline12345.telephony.testing.TestingRecordings;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.Utterance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Flows in front of the queue, with real calls.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuIT {
  private static final double CITIZEN = 1000;
  private static final Duration SOON = Duration.ofSeconds(30);

  private final TestingIncidents incidents = new TestingIncidents();
  private TestingAsterisk asterisk;
  private Synthesiser synthesiser;
  private Recognisers vosk;
  private int outside;
  private SippPhones phones;
  private TestingHotline hotline;
  private int files;

  @BeforeAll
  void startAsterisk() throws IOException {
    outside = FreePorts.range(2);
    asterisk =
        TestingAsterisk.start(
            new AsteriskSettings.Times(
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60)),
            outside,
            List.of(AgentPhone.desk("agent1")));
    synthesiser =
        new Synthesiser(
            Espeak.get(HotlineTool.home()), asterisk.folder().resolve("prompts/spoken"));
    vosk = VoskRecognisers.load(HotlineTool.home().resolve("telephony/speech-model/model"));
    phones = new SippPhones(asterisk.folder().resolve("sipp"));
  }

  @AfterEach
  void stopHotline() throws IOException {
    phones.close();
    asterisk.hangUpAll();
    if (hotline != null) {
      hotline.close();
    }
  }

  @AfterAll
  void stopAsterisk() throws IOException {
    asterisk.close();
    vosk.close();
  }

  @Test
  void aSpokenWordChooses() throws IOException {
    open(
        vosk,
        """
        flows:
          before:
            - choose:
                prompt: menu
                seconds: 10
                keys: {"1": [{queue: {skills: [progress], priority: 7}}], "2": [hangUp]}
                words: {"1": [查询], "2": [转人工]}
        """);
    try (BaresipPhone citizen = citizen("13800000001", spoken("查询"))) {
      citizen.dial("12345", asterisk.sipPort());
      Request request = waiting();
      assertThat(request.priority()).isEqualTo(7);
      assertThat(request.toString()).contains("progress");
    }
  }

  @Test
  void whoSaysWordsOfDangerBeforeAnAgentIsThereGoesFirst() throws IOException {
    open(
        vosk,
        """
        flows:
          before:
            - listen: {prompt: menu, seconds: 10}
            - hangUp
        """);
    try (BaresipPhone citizen = citizen("13800000010", spoken("我家着火了快来人"))) {
      citizen.dial("12345", asterisk.sipPort());
      Request request = waiting();
      assertThat(request.urgent()).isTrue();
      assertThat(request.needs()).containsKey("emergency");
      assertThat(hotline.log().utterances(request.contact().value()))
          .extracting(Utterance::text)
          .anyMatch(text -> text.contains("着火"))
          .contains("优先接听：说到危险用语");
    }
  }

  @Test
  void aKeyChoosesAtOnce() throws IOException {
    open(
        vosk,
        """
        flows:
          before:
            - choose:
                prompt: menu
                seconds: 20
                keys: {"1": [hangUp], "2": [{queue: {skills: [gas], priority: 3, because: [disabled]}}]}
                words: {"1": [查询]}
        """);
    try (BaresipPhone citizen = citizen("13800000002", tone(60))) {
      citizen.dial("12345", asterisk.sipPort());
      pressUntil(citizen, "2", () -> !hotline.acd().snapshot().waiting().isEmpty());
      assertThat(waiting().priority()).isEqualTo(3);
      assertThat(waiting().reasons())
          .extracting(Reason::kind)
          .containsExactly(Reason.Kind.DISABLED, Reason.Kind.FLOW);
    }
  }

  @Test
  void aMessageBecomesATicketWithSoundAndWords() throws IOException {
    open(
        new TestingRecognisers(CITIZEN),
        """
        flows:
          before:
            - record: {prompt: menu, seconds: 60}
        """);
    phones.citizen(asterisk.sipPort(), "13800000003", alaw(), 6000);

    Contact contact = ended();
    assertThat(contact.endReason()).contains(EndReason.LEFT_MESSAGE);
    assertThat(contact.answeredAt()).isEmpty();
    await().atMost(SOON).until(() -> only().ticket().isPresent());
    List<Utterance> said = hotline.log().utterances(contact.id());
    assertThat(said).isNotEmpty().allMatch(u -> u.text().equals("tone1000"));
    await().atMost(SOON).until(() -> only().recording().isPresent());
    Path wav = asterisk.settings().folders().recordings().resolve(only().recording().get());
    assertThat(Tones.level(TestingRecordings.read(wav, 0), 8000, 8000, CITIZEN))
        .isGreaterThan(2000);
  }

  @Test
  void whoSaysNothingIntoTheMessageComesToTheQueue() throws IOException {
    open(
        new TestingRecognisers(),
        """
        flows:
          before:
            - record: {prompt: menu, seconds: 5}
        """);
    phones.citizen(asterisk.sipPort(), "13800000004", alaw(), 60_000);
    assertThat(waiting().contact().value()).isEqualTo(only().id());
    assertThat(only().ticket()).isEmpty();
  }

  @Test
  void progressIsSpokenAndTheCallEndsServed() throws IOException {
    open(
        vosk,
        """
        flows:
          before:
            - progress: {prompt: menu, phone: rate, seconds: 10}
            - hangUp
        """);
    try (BaresipPhone citizen = citizen("13800000005", tone(90))) {
      citizen.dial("12345", asterisk.sipPort());
      await().atMost(SOON).until(() -> !hotline.log().all().isEmpty());
      await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
      press(citizen, "20261122000001");
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      press(citizen, "1122");
      assertThat(ended().endReason()).contains(EndReason.SELF_SERVED);
    }
    try (var left = Files.list(asterisk.folder().resolve("prompts/spoken"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("once-"));
    }
  }

  @Test
  void aTransferThatIsAnsweredIsInTheHistory() throws IOException {
    open(new TestingRecognisers(CITIZEN), TRANSFER);
    phones.answering(outside, alaw(), 0, 60_000);
    phones.citizen(asterisk.sipPort(), "13800000006", alaw(), 5000);
    Contact contact = ended();
    assertThat(contact.endReason()).contains(EndReason.TRANSFERRED);
    assertThat(contact.answeredAt()).isEmpty();
    assertThat(hotline.log().utterances(contact.id()))
        .extracting(Utterance::text)
        .containsExactly("转接至供水热线（96116）");
  }

  @Test
  void aTransferThatFailsComesToTheQueue() throws IOException {
    open(new TestingRecognisers(CITIZEN), TRANSFER);
    phones.refusing(outside, "486 Busy Here");
    phones.citizen(asterisk.sipPort(), "13800000007", alaw(), 60_000);
    assertThat(waiting().contact().value()).isEqualTo(only().id());
  }

  @Test
  void aWishToBeCalledBackIsNeverLost() throws IOException {
    open(
        vosk,
        """
        flows:
          before:
            - callBack: {prompt: menu, seconds: 20}
        """);
    try (BaresipPhone citizen = citizen("13800000008", tone(60))) {
      citizen.dial("12345", asterisk.sipPort());
      pressUntil(citizen, "1", () -> !hotline.log().wishes().isEmpty());
      assertThat(hotline.log().wishes()).containsOnly(Map.entry(ended().id(), "13800000008"));
      assertThat(only().endReason()).contains(EndReason.CALL_BACK_WISHED);
    }
  }

  @Test
  void anIncidentIsAnnouncedFromTheMomentItIsEnteredAndWhoIsSatisfiedLeaves() throws IOException {
    open(vosk, Files.readString(HotlineTool.home().resolve("config/ivr.yml")));
    incidents.known.add(new Incidents.Known(3, "海勃湾区新华西街停水，预计18时恢复。", true));
    await().atMost(SOON).until(() -> asterisk.console("dialplan show globals").contains("MENU=1"));
    try (BaresipPhone citizen = citizen("13800000009", tone(90))) {
      citizen.dial("12345", asterisk.sipPort());
      await().atMost(SOON).until(() -> incidents.heard.contains(3L));
      pressUntil(citizen, "1", () -> !incidents.satisfied.isEmpty());
      assertThat(ended().endReason()).contains(EndReason.SELF_SERVED);
    }
  }

  @Test
  void whoIsInAMenuWhenOurProcessDiesComesToTheQueue() throws Exception {
    Path flows =
        flows(
            """
        flows:
          before:
            - choose: {prompt: menu, seconds: 30, attempts: 5, keys: {"1": [hangUp]}}
            - hangUp
        """);
    Path journal = asterisk.folder().resolve("journal");
    Process first = asterisk.separateHotline(flows, journal);
    try {
      toTheMenu(journal);
    } finally {
      first.destroyForcibly();
    }
    assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    await()
        .atMost(SOON)
        .until(() -> asterisk.console("core show channels concise").contains("!wait!"));

    TestingContactLog log = new TestingContactLog(journal);
    hotline = new TestingHotline(asterisk.telephony(), new TestingRecognisers(), log);
    assertThat(waiting().contact().value()).isEqualTo(log.all().getFirst().id());
  }

  private void toTheMenu(Path journal) throws IOException {
    Path log = asterisk.folder().resolve("separate.log");
    await()
        .atMost(SOON)
        .until(() -> Files.exists(log) && Files.readString(log).contains("Calls are taken"));
    await().atMost(SOON).until(() -> asterisk.console("dialplan show globals").contains("MENU=1"));
    phones.citizen(asterisk.sipPort(), "13800000010", alaw(), 60_000);
    await().atMost(SOON).until(() -> Files.exists(journal));
    await()
        .atMost(SOON)
        .until(() -> asterisk.console("core show channels concise").contains("!AGI!"));
  }

  private static final String TRANSFER =
      """
      flows:
        before:
          - transfer: {to: "96116", name: 供水热线}
      """;

  private void open(Recognisers recognisers, String flows) throws IOException {
    incidents.known.clear();
    incidents.heard.clear();
    incidents.satisfied.clear();
    IvrNeeds needs =
        new IvrNeeds(
            Optional.of(
                new SpokenSounds(
                    synthesiser, asterisk.folder().resolve("prompts/spoken"), Voice.PROMPT)),
            incidents,
            (number, last) ->
                Set.of("20261122000001 1122").contains(number + " " + last)
                    ? Optional.of("正在办理。")
                    : Optional.empty(),
            said -> said.contains("着火"),
            Optional.empty());
    hotline =
        new TestingHotline(
            asterisk.telephony(flows(flows)), recognisers, new TestingContactLog(), needs);
    await().atMost(SOON).until(hotline.telephony()::connected);
  }

  private Path flows(String text) throws IOException {
    Path folder = Files.createDirectories(asterisk.folder().resolve("flows-" + ++files));
    return Files.writeString(folder.resolve("ivr.yml"), text);
  }

  private BaresipPhone citizen(String number, Path voice) throws IOException {
    return BaresipPhone.start(
        asterisk.folder(), number, FreePorts.range(2), asterisk.sipPort(), "", voice);
  }

  private Path alaw() throws IOException {
    return Tones.alaw(asterisk.folder().resolve("citizen.al"), Tones.tone(CITIZEN, 2));
  }

  private Path tone(int seconds) throws IOException {
    return Tones.wav(asterisk.folder().resolve("tone.wav"), Tones.tone(300, seconds));
  }

  /// Speaks after two seconds, then is silent for a minute.
  private Path spoken(String words) throws IOException {
    short[] speech =
        Wav.read(synthesiser.speak(words, Voice.CITIZEN, Duration.ofSeconds(60))).samples();
    short[] all = new short[speech.length + 2 * 8000];
    System.arraycopy(speech, 0, all, 2 * 8000, speech.length);
    Path file = asterisk.folder().resolve("spoken.wav");
    new Wav(8000, all).write(file);
    return file;
  }

  private static void press(BaresipPhone phone, String keys) throws IOException {
    for (int i = 0; i < keys.length(); i++) {
      phone.press(keys.substring(i, i + 1));
      await().pollDelay(Duration.ofMillis(350)).until(() -> true);
    }
  }

  private static void pressUntil(
      BaresipPhone phone, String key, java.util.function.BooleanSupplier done) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(700))
        .until(
            () -> {
              if (!done.getAsBoolean()) {
                phone.press(String.valueOf(key));
              }
              return done.getAsBoolean();
            });
  }

  private Request waiting() {
    await().atMost(SOON).until(() -> !hotline.acd().snapshot().waiting().isEmpty());
    return hotline.acd().snapshot().waiting().getFirst();
  }

  private Contact only() {
    assertThat(hotline.log().all()).hasSize(1);
    return hotline.log().all().getFirst();
  }

  private Contact ended() {
    await()
        .atMost(SOON)
        .until(() -> hotline.log().all().stream().anyMatch(c -> c.endedAt().isPresent()));
    return only();
  }
}
