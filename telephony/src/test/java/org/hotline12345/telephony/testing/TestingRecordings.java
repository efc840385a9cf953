package org.hotline12345.telephony.testing;

import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.SealedFile;

/// Opens recordings and turns them back into samples.
public final class TestingRecordings {
  public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final int FRAME = 160;

  private TestingRecordings() {}

  public static RecordingKeys keys() {
    try {
      return RecordingKeys.of(KEY);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The content of a sealed file, an Ogg stream.
  public static byte[] content(Path file) throws IOException {
    try (SealedFile sealed = SealedFile.open(file, keys())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      sealed.copy(0, sealed.size() - 1, out);
      return out.toByteArray();
    }
  }

  /// @param channel 0 the citizen, 1 the agent
  public static short[] read(Path file, int channel) throws IOException {
    return decoded(content(file), channel);
  }

  public static short[] decoded(byte[] ogg, int channel) throws IOException {
    List<byte[]> packets = packets(ogg);
    int skip = ByteBuffer.wrap(packets.getFirst()).order(ByteOrder.LITTLE_ENDIAN).getShort(10) / 6;
    short[] samples = new short[(packets.size() - 2) * FRAME];
    try {
      OpusMSDecoder decoder = OpusMSDecoder.create(8000, 2, 2, 0, new short[] {0, 1});
      short[] both = new short[2 * FRAME];
      for (int i = 2; i < packets.size(); i++) {
        byte[] packet = packets.get(i);
        int count = decoder.decodeMultistream(packet, 0, packet.length, both, 0, FRAME, 0);
        for (int s = 0; s < count; s++) {
          samples[(i - 2) * FRAME + s] = both[2 * s + channel];
        }
      }
    } catch (OpusException broken) {
      throw new IOException(broken);
    }
    int length = (int) (position(ogg) / 6) - skip;
    return Arrays.copyOfRange(samples, skip, skip + length);
  }

  /// Where the last page ends, at 48 kHz.
  private static long position(byte[] ogg) {
    ByteBuffer pages = ByteBuffer.wrap(ogg).order(ByteOrder.LITTLE_ENDIAN);
    long last = 0;
    for (int at = 0; at < ogg.length; at = next(ogg, at)) {
      last = pages.getLong(at + 6);
    }
    return last;
  }

  private static int next(byte[] ogg, int at) {
    int segments = ogg[at + 26] & 0xff;
    int length = 27 + segments;
    for (int i = 0; i < segments; i++) {
      length += ogg[at + 27 + i] & 0xff;
    }
    return at + length;
  }

  private static List<byte[]> packets(byte[] ogg) {
    List<byte[]> packets = new ArrayList<>();
    for (int at = 0; at < ogg.length; at = next(ogg, at)) {
      int segments = ogg[at + 26] & 0xff;
      int from = at + 27 + segments;
      int length = 0;
      for (int i = 0; i < segments; i++) {
        int part = ogg[at + 27 + i] & 0xff;
        length += part;
        if (part < 255) {
          packets.add(Arrays.copyOfRange(ogg, from, from + length));
          from += length;
          length = 0;
        }
      }
    }
    return packets;
  }
}
