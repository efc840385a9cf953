package org.hotline12345.telephony.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {
  @TempDir Path folder;

  private static Wav tone(int rate, double hertz) {
    short[] samples = new short[rate];
    for (int i = 0; i < rate; i++) {
      samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return new Wav(rate, samples);
  }

  private static double level(Wav wav) {
    double sum = 0;
    for (short sample : wav.samples()) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / wav.samples().length);
  }

  @Test
  void a_file_is_read_as_it_was_written() throws IOException {
    Path file = folder.resolve("a.wav");
    tone(8000, 440).write(file);
    Wav read = Wav.read(file);
    assertThat(read.rate()).isEqualTo(8000);
    assertThat(read.millis()).isEqualTo(1000);
    assertThat(read.samples()).isEqualTo(tone(8000, 440).samples());
    assertThat(Files.size(file)).isEqualTo(44 + 16_000);
  }

  @Test
  void a_voice_passes_the_resampler_and_what_would_fold_back_does_not() {
    double original = level(tone(22_050, 1000));
    assertThat(level(Resampler.to(8000, tone(22_050, 1000))))
        .isBetween(original * 0.98, original * 1.02);
    assertThat(level(Resampler.to(8000, tone(22_050, 3000))))
        .isBetween(original * 0.95, original * 1.05);
    assertThat(level(Resampler.to(8000, tone(22_050, 5000)))).isLessThan(original * 0.02);
    assertThat(Resampler.to(8000, tone(22_050, 1000)).millis()).isBetween(999L, 1000L);
  }

  @Test
  void other_files_are_refused_by_name() throws IOException {
    Path file = folder.resolve("b.wav");
    Files.writeString(file, "RIFFxxxxWAVEfmt ");
    assertThatThrownBy(() -> Wav.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("b.wav");
    Files.writeString(file, "");
    assertThatThrownBy(() -> Wav.read(file)).isInstanceOf(IOException.class);
    tone(8000, 440).write(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[22] = 2;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Wav.read(file)).hasMessageContaining("mono");
  }
}
