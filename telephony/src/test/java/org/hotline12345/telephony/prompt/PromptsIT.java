package org.hotline12345.telephony.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsIT {
  private static final Path HOME = Path.of(System.getProperty("hotline.home"));

  @TempDir Path folder;
  private Synthesiser synthesiser;

  @BeforeEach
  void find() throws IOException {
    synthesiser = new Synthesiser(Espeak.get(HOME), folder.resolve("cache"));
  }

  @Test
  void speech_is_telephone_sound_of_a_likely_length_with_the_silence_asked_for()
      throws IOException {
    Wav spoken = Wav.read(synthesiser.speak("您好，请问您在哪个小区", Voice.PROMPT, Duration.ofSeconds(2)));
    assertThat(spoken.rate()).isEqualTo(8000);
    assertThat(spoken.millis()).isBetween(3500L, 7000L);
    short[] samples = spoken.samples();
    short[] silence = Arrays.copyOfRange(samples, samples.length - 15_900, samples.length);
    assertThat(silence).containsOnly((short) 0);
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(peak).isBetween(20_000, 24_000);
  }

  @Test
  void what_was_spoken_once_is_kept_and_every_choice_counts() throws IOException {
    Path first = synthesiser.speak("停水了", Voice.CITIZEN, Duration.ZERO);
    assertThat(synthesiser.speak("停水了", Voice.CITIZEN, Duration.ZERO)).isEqualTo(first);
    assertThat(synthesiser.speak("停水了", new Voice("f1", 165, 50), Duration.ZERO))
        .isNotEqualTo(first);
    Path slow = synthesiser.speak("停水了", new Voice("m3", 100, 50), Duration.ZERO);
    assertThat(Wav.read(slow).millis()).isGreaterThan(Wav.read(first).millis());
  }

  @Test
  void the_shipped_prompts_are_made_once_and_again_when_they_change() throws IOException {
    Prompts prompts = Prompts.read(HOME.resolve("config/prompts.yml"));
    assertThat(prompts.names()).contains("greeting", "rate", "thanks", "callback", "rate-result");
    Path sounds = folder.resolve("sounds");
    List<String> made = new ArrayList<>();
    assertThat(prompts.prepare(sounds, synthesiser, made::add)).isEqualTo(prompts.names().size());
    assertThat(made).containsExactlyInAnyOrderElementsOf(prompts.names());
    for (String name : prompts.names()) {
      assertThat(Wav.read(sounds.resolve(name + ".wav")).rate()).isEqualTo(8000);
    }
    assertThat(prompts.prepare(sounds, synthesiser, made::add)).isZero();

    Path changed = folder.resolve("prompts.yml");
    Files.writeString(changed, "prompts:\n  thanks: 谢谢您\n");
    assertThat(Prompts.read(changed).prepare(sounds, synthesiser, made::add)).isEqualTo(1);
  }

  @Test
  void a_recording_of_the_citys_own_wins() throws IOException {
    Path file = folder.resolve("prompts.yml");
    Files.writeString(file, "prompts: {thanks: 谢谢您}\n");
    Files.createDirectories(folder.resolve("prompts"));
    Wav own = new Wav(8000, new short[] {1, 2, 3});
    own.write(folder.resolve("prompts/thanks.wav"));
    Path sounds = folder.resolve("sounds");
    Prompts.read(file).prepare(sounds, synthesiser, _ -> {});
    assertThat(Wav.read(sounds.resolve("thanks.wav")).samples()).isEqualTo(own.samples());
  }

  @Test
  void a_mistake_in_the_file_is_named() throws IOException {
    Path file = folder.resolve("prompts.yml");
    Files.writeString(file, "prompts: {../../etc/x: 谢谢}\n");
    assertThatThrownBy(() -> Prompts.read(file)).hasMessageContaining("../../etc/x");
    Files.writeString(file, "prompts: {thanks: }\n");
    assertThatThrownBy(() -> Prompts.read(file)).hasMessageContaining("thanks");
    Files.writeString(file, "voice: {speed: 9000}\nprompts: {thanks: 谢谢}\n");
    assertThatThrownBy(() -> Prompts.read(file)).hasMessageContaining("voice");
    Files.writeString(file, "prompts: [unclosed\n");
    assertThatThrownBy(() -> Prompts.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("prompts.yml");
  }
}
