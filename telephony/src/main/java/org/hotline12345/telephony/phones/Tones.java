package org.hotline12345.telephony.phones;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hotline12345.telephony.recording.Wav;

/// Sound that can be told apart: tones of one frequency, and how loud a frequency is.
public final class Tones {
  private Tones() {}

  public static short[] tone(double hertz, double seconds) {
    short[] samples = new short[(int) (seconds * Wav.RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * i / Wav.RATE));
    }
    return samples;
  }

  public static Path wav(Path file, short[] samples) throws IOException {
    ByteBuffer pcm = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : samples) {
      pcm.putShort(sample);
    }
    return Files.write(file, Wav.of(pcm.array(), Wav.MONO));
  }

  /// G.711 A-law, as SIPp streams it.
  public static Path alaw(Path file, short[] samples) throws IOException {
    byte[] coded = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      coded[i] = alaw(samples[i]);
    }
    return Files.write(file, coded);
  }

  /// Reads 16-bit samples of one channel of a telephone WAV.
  public static short[] read(Path wav, int channel, int channels) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    int frames = (bytes.capacity() - 44) / (2 * channels);
    short[] samples = new short[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = bytes.getShort(44 + (i * channels + channel) * 2);
    }
    return samples;
  }

  /// The amplitude of this frequency in a piece (Goertzel).
  public static double level(short[] samples, int from, int length, double hertz) {
    double w = 2 * Math.PI * hertz / Wav.RATE;
    double before = 0;
    double last = 0;
    for (int i = from; i < from + length; i++) {
      double now = samples[i] + 2 * Math.cos(w) * last - before;
      before = last;
      last = now;
    }
    double power = last * last + before * before - 2 * Math.cos(w) * last * before;
    return Math.sqrt(Math.max(0, power)) * 2 / length;
  }

  private static byte alaw(short sample) {
    int sign = sample < 0 ? 0 : 0x80;
    int value = Math.min(Math.abs((int) sample), 32_635) >> 4;
    int exponent = 0;
    int coded;
    if (value >= 16) {
      exponent = 32 - Integer.numberOfLeadingZeros(value) - 4;
      coded = (exponent << 4) | ((value >> (exponent - 1)) & 0x0f);
    } else {
      coded = value;
    }
    return (byte) ((coded | sign) ^ 0x55);
  }
}
