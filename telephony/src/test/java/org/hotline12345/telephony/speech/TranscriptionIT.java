package org.hotline12345.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.prompt.Espeak;
import org.hotline12345.telephony.prompt.Synthesiser;
import org.hotline12345.telephony.prompt.Voice;
import org.hotline12345.telephony.prompt.Wav;
import org.hotline12345.telephony.speech.vosk.VoskRecognisers;
import org.hotline12345.tickets.contact.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped model in real Vosk, synthesised speech, real AudioSocket connections.
class TranscriptionIT {
  private static final Path HOME = Path.of(System.getProperty("hotline.home"));
  private static final ContactId CONTACT = new ContactId("c1");
  private static final String SENTENCE = "我家在海勃湾区新华西街十二号，暖气不热";

  @TempDir static Path folder;
  private static Recognisers recognisers;
  private static AudioTaps taps;
  private static Synthesiser synthesiser;

  @BeforeAll
  static void start() throws IOException {
    recognisers = VoskRecognisers.load(HOME.resolve("telephony/speech-model/model"));
    taps =
        AudioTaps.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            recognisers,
            TapLimits.DEFAULT,
            InstantSource.system());
    synthesiser = new Synthesiser(Espeak.get(HOME), folder);
  }

  @AfterAll
  static void stop() throws IOException {
    taps.close();
    recognisers.close();
  }

  private static byte[] speech(String text, Voice voice) throws IOException {
    return Wav.read(synthesiser.speak(text, voice, Duration.ZERO)).pcm();
  }

  private static TestingListener heard(byte[]... pieces) throws IOException {
    TestingListener listener = new TestingListener();
    try (TestingTap tap =
        new TestingTap(taps.address(), taps.expect(CONTACT, Speaker.CITIZEN, listener))) {
      for (byte[] piece : pieces) {
        tap.audio(piece);
      }
      tap.hangUp();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> listener.end.equals(Optional.of(TapEnd.HUNG_UP)));
    }
    return listener;
  }

  private static byte[] silence(int millis) {
    return new byte[millis * 16];
  }

  @ParameterizedTest
  @ValueSource(strings = {"m3", "f2", "m8", "f5"})
  void the_demonstration_sentence_is_heard_exactly(String variant) throws IOException {
    byte[] speech = speech(SENTENCE, new Voice(variant, 165, 50));
    TestingListener listener = heard(silence(400), speech, silence(1200));
    assertThat(listener.texts()).containsExactly(SENTENCE);
  }

  @ParameterizedTest
  @CsvSource({
    "您好，请问您在哪个小区, f2",
    "好的，我给您登记, f2",
    "已经派给热力公司, f2",
    "请问您贵姓, f4",
    "人民路停水了, m2",
    "我要投诉物业公司, m1",
    "乌达区人民北路路灯不亮, m3",
    "请问社保卡怎么办理, f3",
    "老板拖欠工资, m5",
    "快递丢了, m4",
    "闻到煤气味, f1",
    "楼下广场舞噪音扰民, m6",
    "非常满意, m3",
    "不满意, f5",
    "感谢您的来电，再见, f2",
  })
  void ordinary_sentences_of_the_hotline_are_heard(String sentence, String variant)
      throws IOException {
    byte[] speech = speech(sentence, new Voice(variant, 165, 50));
    TestingListener listener = heard(silence(300), speech, silence(1200));
    assertThat(String.join("", listener.texts()).replace("，", ""))
        .isEqualTo(sentence.replace("，", ""));
  }

  @Test
  void what_is_being_said_is_shown_before_the_sentence_ends() throws IOException {
    TestingListener listener = new TestingListener();
    byte[] speech = speech(SENTENCE, Voice.CITIZEN);
    long before = taps.figures().audioMillis();
    try (TestingTap tap =
        new TestingTap(taps.address(), taps.expect(CONTACT, Speaker.CITIZEN, listener))) {
      int pieces = speech.length / 1600;
      for (int i = 0; i < pieces; i++) {
        tap.audio(Arrays.copyOfRange(speech, i * 1600, (i + 1) * 1600));
        long sent = (i + 1) * 100L;
        await().until(() -> taps.figures().audioMillis() - before >= sent - 200);
      }
      tap.silence(1200);
      tap.hangUp();
      await().until(() -> listener.end.isPresent());
    }
    assertThat(listener.order.getFirst()).isEqualTo("partial");
    assertThat(listener.order.getLast()).isEqualTo("said");
    assertThat(listener.partials).hasSizeGreaterThan(5);
    assertThat(listener.partials).allSatisfy(text -> assertThat(text).doesNotContain("[", " "));
  }

  @Test
  void sentences_of_one_stream_come_one_by_one_with_their_times() throws IOException {
    byte[] first = speech("人民路停水了", Voice.CITIZEN);
    byte[] second = speech("什么时候恢复供水", Voice.CITIZEN);
    TestingListener listener = heard(silence(1000), first, silence(2000), second, silence(1500));
    assertThat(listener.texts()).containsExactly("人民路停水了", "什么时候恢复供水");
    long firstEnd = 1000L + first.length / 16;
    assertThat(listener.sentences.getFirst().startMillis()).isBetween(800L, 1200L);
    assertThat(listener.sentences.getFirst().endMillis()).isBetween(firstEnd - 250, firstEnd + 250);
    assertThat(listener.sentences.getLast().startMillis())
        .isBetween(firstEnd + 1800, firstEnd + 2200);
  }

  @Test
  void silence_says_nothing() throws IOException {
    TestingListener listener = heard(silence(10_000));
    assertThat(listener.order).isEmpty();
  }

  @Test
  void noise_says_nothing_that_would_be_written_down() throws IOException {
    byte[] noise = silence(5000);
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < noise.length; i += 2) {
      int sample = (int) (random.nextGaussian() * 300);
      noise[i] = (byte) sample;
      noise[i + 1] = (byte) (sample >> 8);
    }
    assertThat(heard(noise).sentences).isEmpty();
  }

  @Test
  void the_two_speakers_of_a_call_are_heard_apart() throws IOException {
    TestingListener citizen = new TestingListener();
    TestingListener agent = new TestingListener();
    byte[] silence = silence(1200);
    try (TestingTap one =
            new TestingTap(taps.address(), taps.expect(CONTACT, Speaker.CITIZEN, citizen));
        TestingTap two =
            new TestingTap(taps.address(), taps.expect(CONTACT, Speaker.AGENT, agent))) {
      one.audio(speech("暖气不热", Voice.CITIZEN));
      two.audio(speech("请问您在哪个小区", Voice.PROMPT));
      one.audio(silence);
      two.audio(silence);
      one.hangUp();
      two.hangUp();
      await().until(() -> citizen.end.isPresent() && agent.end.isPresent());
    }
    assertThat(citizen.texts()).containsExactly("暖气不热");
    assertThat(agent.texts()).containsExactly("请问您在哪个小区");
  }

  @Test
  void fifty_taps_at_once_are_all_heard() throws IOException {
    byte[] speech = speech(SENTENCE, Voice.CITIZEN);
    List<TestingListener> listeners = new ArrayList<>();
    List<TestingTap> open = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      TestingListener listener = new TestingListener();
      listeners.add(listener);
      open.add(new TestingTap(taps.address(), taps.expect(CONTACT, Speaker.CITIZEN, listener)));
    }
    for (byte[] piece : List.of(silence(300), speech, silence(1200))) {
      for (TestingTap tap : open) {
        tap.audio(piece);
      }
    }
    for (TestingTap tap : open) {
      tap.hangUp();
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> listeners.stream().allMatch(listener -> listener.end.isPresent()));
    for (TestingTap tap : open) {
      tap.close();
    }
    assertThat(listeners)
        .allSatisfy(listener -> assertThat(listener.texts()).containsExactly(SENTENCE));
  }

  @Test
  void a_model_for_another_rate_is_refused_with_the_remedy() throws IOException {
    Path model = folder.resolve("wideband");
    Files.createDirectories(model.resolve("am"));
    Files.createDirectories(model.resolve("conf"));
    Files.writeString(model.resolve("conf/mfcc.conf"), "--sample-frequency=16000\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> VoskRecognisers.load(model))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--allow-upsample=true");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> VoskRecognisers.load(folder.resolve("nothing")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("speech.model");
  }
}
