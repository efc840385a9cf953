package org.hotline12345.telephony.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.prompt.Wav;
import org.hotline12345.telephony.speech.Recogniser;
import org.hotline12345.telephony.speech.Recognisers;
import org.hotline12345.telephony.speech.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vosk.Model;

/// One contract for Vosk in this process and for vosk-servers, both with real Vosk and real speech;
/// then what servers alone can do: fail.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecogniserContractIT {
  private static final Path HOME = Path.of(System.getProperty("hotline.home"));
  private static final Path MODEL = HOME.resolve("telephony/speech-model/model");
  private static final String FIRST = "我家在海勃湾区新华西街十二号，暖气不热";
  private static final String SECOND = "乌达区人民北路路灯不亮";
  private static final int PIECE = 1600;
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private Model model;
  private TestingVoskServer server;
  private VoskServers servers;
  private VoskRecognisers inProcess;
  private byte[] speech;

  @BeforeAll
  void start() throws IOException {
    inProcess = VoskRecognisers.load(MODEL);
    model = new Model(MODEL.toString());
    server = new TestingVoskServer(model, 0);
    servers = VoskServers.at(settings(server.address()));
    Synthesiser synthesiser = new Synthesiser(Espeak.get(HOME), folder);
    byte[] first =
        Wav.read(synthesiser.speak(FIRST, new Voice("m3", 165, 50), Duration.ZERO)).pcm();
    byte[] second =
        Wav.read(synthesiser.speak(SECOND, new Voice("m3", 165, 50), Duration.ZERO)).pcm();
    speech = joined(new byte[6400], first, new byte[24_000], second, new byte[24_000]);
  }

  @AfterAll
  void stop() throws IOException {
    servers.close();
    server.close();
    inProcess.close();
    model.close();
  }

  private static VoskServers.Settings settings(URI... addresses) {
    return new VoskServers.Settings(
        List.of(addresses),
        10,
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        Duration.ofMillis(200));
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  Stream<Recognisers> adapters() {
    return Stream.of(inProcess, servers);
  }

  private static List<Said> hear(Recogniser recogniser, byte[] pcm, int from, int until) {
    List<Said> said = new ArrayList<>();
    for (int at = from; at < until; at += PIECE) {
      byte[] piece = Arrays.copyOfRange(pcm, at, Math.min(until, at + PIECE));
      recogniser.accept(piece, piece.length).ifPresent(said::add);
    }
    return said;
  }

  private static String text(List<Said> said) {
    return String.join("|", said.stream().map(Said::text).toList());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("adapters")
  void everyWordIsHeardAtItsTime(Recognisers adapter) {
    try (Recogniser recogniser = adapter.open()) {
      List<Said> said = hear(recogniser, speech, 0, speech.length);
      recogniser.finish().ifPresent(said::add);
      assertThat(text(said).replace("|", "，")).isEqualTo(FIRST + "，" + SECOND);
      assertThat(said.getFirst().startMillis()).isBetween(250L, 800L);
      assertThat(said.getLast().endMillis()).isBetween(5000L, speech.length / 16L);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("adapters")
  void partialWordsComeWhileTheyAreSpoken(Recognisers adapter) {
    try (Recogniser recogniser = adapter.open()) {
      var _ = hear(recogniser, speech, 0, 48_000);
      await()
          .atMost(SOON)
          .until(
              () -> {
                boolean _ = recogniser.accept(new byte[320], 320).isPresent();
                return recogniser.partial().contains("我家");
              });
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("adapters")
  void theStreamGoesOnAfterItWasFinishedAndSoDoItsTimes(Recognisers adapter) {
    int gap = speech.length / 2 & ~1;
    try (Recogniser recogniser = adapter.open()) {
      List<Said> before = hear(recogniser, speech, 0, gap);
      recogniser.finish().ifPresent(before::add);
      List<Said> after = hear(recogniser, speech, gap, speech.length);
      recogniser.finish().ifPresent(after::add);
      assertThat(before).isNotEmpty();
      assertThat(after).isNotEmpty();
      assertThat(after.getFirst().startMillis()).isGreaterThanOrEqualTo(gap / 16 - 100);
      assertThat(recogniser.finish()).isEmpty();
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("adapters")
  void silenceSaysNothing(Recognisers adapter) {
    try (Recogniser recogniser = adapter.open()) {
      assertThat(hear(recogniser, new byte[48_000], 0, 48_000)).isEmpty();
      assertThat(recogniser.finish()).isEmpty();
      assertThat(recogniser.partial()).isEmpty();
    }
  }

  private interface Failure {
    void happen(TestingVoskServer server) throws IOException;
  }

  private String heardThrough(Failure failure) throws IOException {
    try (TestingVoskServer first = new TestingVoskServer(model, 0);
        TestingVoskServer second = new TestingVoskServer(model, 0);
        VoskServers pool = VoskServers.at(settings(first.address(), second.address()));
        Recogniser recogniser = pool.open()) {
      List<Said> said = hear(recogniser, speech, 0, 40_000);
      await().atMost(SOON).until(() -> first.streams() + second.streams() > 0);
      failure.happen(first);
      said.addAll(hear(recogniser, speech, 40_000, speech.length));
      recogniser.finish().ifPresent(said::add);
      return text(said).replace("|", "，");
    }
  }

  @Test
  void aServerThatIsGoneInTheMiddleOfASentenceCostsNoWord() throws IOException {
    assertThat(heardThrough(TestingVoskServer::close)).isEqualTo(FIRST + "，" + SECOND);
  }

  @Test
  void soDoesOneThatAnswersNoMore() throws IOException {
    assertThat(heardThrough(server -> server.mood(TestingVoskServer.Mood.SILENT)))
        .isEqualTo(FIRST + "，" + SECOND);
  }

  @Test
  void soDoesOneThatBabbles() throws IOException {
    assertThat(heardThrough(server -> server.mood(TestingVoskServer.Mood.BABBLING)))
        .isEqualTo(FIRST + "，" + SECOND);
  }

  @Test
  void withoutAnyServerTheCallGoesOnAndWordsComeWhenOneIsBack() throws IOException {
    TestingVoskServer only = new TestingVoskServer(model, 0);
    int port = only.port();
    try (VoskServers pool = VoskServers.at(settings(only.address()));
        Recogniser recogniser = pool.open()) {
      only.close();
      await().atMost(SOON).until(() -> pool.answering() == 0);
      assertThat(hear(recogniser, speech, 0, 16_000)).isEmpty();
      try (TestingVoskServer _ = new TestingVoskServer(model, port)) {
        await().atMost(SOON).until(() -> pool.answering() == 1);
        List<Said> said = hear(recogniser, speech, 16_000, speech.length);
        recogniser.finish().ifPresent(said::add);
        assertThat(text(said).replace("|", "，")).isEqualTo(FIRST + "，" + SECOND);
      }
    }
  }

  @Test
  void oneServerIsNotGivenMoreStreamsThanItTakes() throws IOException {
    try (TestingVoskServer small = new TestingVoskServer(model, 0);
        VoskServers pool =
            VoskServers.at(
                new VoskServers.Settings(
                    List.of(small.address()), 1, SOON, SOON, Duration.ofHours(1)));
        Recogniser one = pool.open();
        Recogniser two = pool.open()) {
      Optional<Said> first = one.accept(speech, PIECE);
      Optional<Said> second = two.accept(speech, PIECE);
      assertThat(first).isEqualTo(second).isEmpty();
      await().atMost(SOON).until(() -> small.streams() == 1);
      assertThat(pool.choose()).isEmpty();
    }
  }
}
