package org.hotline12345.telephony.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The 44-byte header of a PCM WAV file, telephone quality: 8 kHz, 16 bit.
public final class Wav {
  public static final int RATE = 8000;
  public static final int MONO = 1;
  public static final int STEREO = 2;
  static final int HEADER = 44;

  /// A WAV counts its bytes in 32 bits; stay below the sign.
  static final long LIMIT = Integer.MAX_VALUE - 64;

  private Wav() {}

  /// A whole file from its samples.
  public static byte[] of(byte[] pcm, int channels) {
    byte[] header = header(pcm.length, channels);
    byte[] file = java.util.Arrays.copyOf(header, header.length + pcm.length);
    System.arraycopy(pcm, 0, file, header.length, pcm.length);
    return file;
  }

  /// The header alone, for so many bytes of samples.
  public static byte[] header(long dataBytes, int channels) {
    if (dataBytes > LIMIT) {
      throw new IllegalArgumentException("too long for a WAV: " + dataBytes + " bytes");
    }
    int frame = channels * 2;
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) dataBytes + HEADER - 8)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) channels)
        .putInt(RATE)
        .putInt(RATE * frame)
        .putShort((short) frame)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) dataBytes)
        .array();
  }
}
