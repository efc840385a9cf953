package org.hotline12345.telephony.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Mono, signed 16-bit sound. Not thread-safe: the samples are shared.
public final class Wav {
  private static final int HEADER = 44;
  private static final long MAX_BYTES = 64L << 20;

  private final int rate;
  private final short[] samples;

  public Wav(int rate, short[] samples) {
    if (rate < 1000 || rate > 192_000) {
      throw new IllegalArgumentException("sample rate " + rate);
    }
    this.rate = rate;
    this.samples = samples;
  }

  public int rate() {
    return rate;
  }

  public short[] samples() {
    return samples;
  }

  public long millis() {
    return samples.length * 1000L / rate;
  }

  /// The samples as AudioSocket and Vosk take them: little-endian.
  public byte[] pcm() {
    ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  /// @throws IOException when the file is not a mono 16-bit PCM WAV of a sane size
  public static Wav read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(file + " is too large");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < 12 || !tag(bytes).equals("RIFF")) {
      throw new IOException(file + " is no WAV file");
    }
    bytes.position(12);
    int rate = 0;
    while (bytes.remaining() >= 8) {
      String tag = tag(bytes);
      int size = bytes.getInt();
      if (size < 0 || size > bytes.remaining()) {
        size = bytes.remaining();
      }
      ByteBuffer chunk = bytes.slice(bytes.position(), size).order(ByteOrder.LITTLE_ENDIAN);
      if (tag.equals("fmt ")) {
        rate = rate(chunk, file);
      } else if (tag.equals("data") && rate > 0) {
        ShortBuffer data = chunk.asShortBuffer();
        short[] samples = new short[data.remaining()];
        data.get(samples);
        return new Wav(rate, samples);
      }
      bytes.position(Math.min(bytes.limit(), bytes.position() + size + size % 2));
    }
    throw new IOException(file + " holds no sound");
  }

  private static int rate(ByteBuffer format, Path file) throws IOException {
    if (format.remaining() < 16
        || format.getShort(0) != 1
        || format.getShort(2) != 1
        || format.getShort(14) != 16) {
      throw new IOException(file + " must be mono 16-bit PCM");
    }
    return format.getInt(4);
  }

  private static String tag(ByteBuffer bytes) {
    byte[] tag = new byte[4];
    bytes.get(tag);
    return new String(tag, StandardCharsets.US_ASCII);
  }

  public void write(Path file) throws IOException {
    byte[] pcm = pcm();
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(HEADER - 8 + pcm.length).put(ascii("WAVE"));
    bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    bytes.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
    bytes.put(ascii("data")).putInt(pcm.length).put(pcm);
    Files.write(file, bytes.array());
  }

  private static byte[] ascii(String tag) {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }
}
