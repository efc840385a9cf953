package org.hotline12345.telephony.recording;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes telephone speech of two speakers as Opus in Ogg (RFC 6716, RFC 7845). The two channels
/// are two streams that know nothing of each other: Opus' own stereo mixes speakers at low rates,
/// and a recording must not put one speaker's words into the other's mouth. Not thread-safe.
final class OpusFile {
  private static final int CHANNELS = 2;
  private static final int FRAME = Wav.RATE / 50;

  /// Opus counts at 48 kHz, whatever the sound was.
  private static final int PER_SAMPLE = 48_000 / Wav.RATE;

  /// Opus without its speech layer costs a seventh of the processor time of the best effort with
  /// it, and at this rate is nearer to the original (decision 6 has the figures).
  private static final OpusApplication MODE = OpusApplication.OPUS_APPLICATION_RESTRICTED_LOWDELAY;

  private static final int BITS_PER_SECOND = 40_000;
  private static final int EFFORT = 0;
  private static final int PACKETS_PER_PAGE = 50;
  private static final int LARGEST_PACKET = 4000;

  private final OggPages pages;
  private final OpusMSEncoder encoder;
  private final int lookahead;
  private final short[] frame = new short[FRAME * CHANNELS];
  private final byte[] packet = new byte[LARGEST_PACKET];
  private int filled;
  private long samples;
  private long packets;

  OpusFile(OutputStream out, int serial) throws IOException {
    pages = new OggPages(out, serial);
    try {
      encoder = OpusMSEncoder.Create(Wav.RATE, CHANNELS, CHANNELS, 0, new short[] {0, 1}, MODE);
    } catch (OpusException refused) {
      throw new IOException("Opus refused its settings", refused);
    }
    encoder.setBitrate(BITS_PER_SECOND);
    encoder.setComplexity(EFFORT);
    encoder.setUseVBR(true);
    lookahead = encoder.getLookahead();
    head();
  }

  private void head() throws IOException {
    byte[] head =
        ByteBuffer.allocate(23)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
            .put((byte) 1)
            .put((byte) CHANNELS)
            .putShort((short) (lookahead * PER_SAMPLE))
            .putInt(Wav.RATE)
            .putShort((short) 0)
            .put(new byte[] {1, CHANNELS, 0, 0, 1})
            .array();
    pages.packet(head, head.length, 0);
    pages.flush();
    byte[] vendor = "hotline".getBytes(StandardCharsets.US_ASCII);
    byte[] tags =
        ByteBuffer.allocate(16 + vendor.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
            .putInt(vendor.length)
            .put(vendor)
            .putInt(0)
            .array();
    pages.packet(tags, tags.length, 0);
    pages.flush();
  }

  /// @param pcm 16 bit, little-endian, left and right in turn
  void write(ByteBuffer pcm) throws IOException {
    ByteBuffer sound = pcm.order(ByteOrder.LITTLE_ENDIAN);
    while (sound.remaining() >= 2 * CHANNELS) {
      frame[filled++] = sound.getShort();
      frame[filled++] = sound.getShort();
      samples++;
      if (filled == frame.length) {
        encode();
      }
    }
  }

  private void encode() throws IOException {
    int length;
    try {
      length = encoder.encodeMultistream(frame, 0, FRAME, packet, 0, packet.length);
    } catch (AssertionError | ArrayIndexOutOfBoundsException broken) {
      throw new IOException("Opus could not encode", broken);
    }
    if (length <= 0) {
      throw new IOException("Opus could not encode: " + length);
    }
    filled = 0;
    packets++;
    pages.packet(packet, length, packets * FRAME * PER_SAMPLE);
    if (packets % PACKETS_PER_PAGE == 0 && packets * FRAME < samples + lookahead) {
      pages.flush();
    }
  }

  /// Ends the file; the stream stays open.
  void finish() throws IOException {
    while (packets * FRAME < samples + lookahead) {
      java.util.Arrays.fill(frame, filled, frame.length, (short) 0);
      encode();
    }
    pages.finish((samples + lookahead) * PER_SAMPLE);
  }

  long millis() {
    return samples * 1000 / Wav.RATE;
  }
}
