package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Packs packets into the pages of one Ogg stream (RFC 3533). A packet never crosses a page.
final class OggPages {
  private static final int MOST_SEGMENTS = 255;
  private static final int HEADER = 27;
  private static final int FIRST = 2;
  private static final int LAST = 4;
  private static final int CHECKSUM_AT = 22;
  private static final int[] CRC = table();

  private final OutputStream out;
  private final int serial;
  private final ByteBuffer segments = ByteBuffer.allocate(MOST_SEGMENTS);
  private final ByteBuffer body = ByteBuffer.allocate(MOST_SEGMENTS * 255);
  private int number;
  private long position;

  OggPages(OutputStream out, int serial) {
    this.out = out;
    this.serial = serial;
  }

  /// @param end where the stream is when this packet has been played, in samples
  void packet(byte[] bytes, int length, long end) throws IOException {
    int needed = length / 255 + 1;
    if (needed > MOST_SEGMENTS) {
      throw new IOException("a packet of " + length + " bytes does not fit into a page");
    }
    if (segments.remaining() < needed) {
      flush(0);
    }
    for (int left = length; left >= 255; left -= 255) {
      segments.put((byte) 255);
    }
    segments.put((byte) (length % 255));
    body.put(bytes, 0, length);
    position = end;
  }

  /// Ends the page that is being filled.
  void flush() throws IOException {
    if (segments.position() > 0) {
      flush(0);
    }
  }

  /// Ends the stream.
  ///
  /// @param end where it ends, perhaps before the end of the last packet
  void finish(long end) throws IOException {
    position = end;
    flush(LAST);
  }

  private void flush(int flags) throws IOException {
    ByteBuffer page =
        ByteBuffer.allocate(HEADER + segments.position() + body.position())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("OggS".getBytes(StandardCharsets.US_ASCII))
            .put((byte) 0)
            .put((byte) (flags | (number == 0 ? FIRST : 0)))
            .putLong(position)
            .putInt(serial)
            .putInt(number++)
            .putInt(0)
            .put((byte) segments.position())
            .put(segments.array(), 0, segments.position())
            .put(body.array(), 0, body.position());
    page.putInt(CHECKSUM_AT, checksum(page.array()));
    out.write(page.array());
    segments.clear();
    body.clear();
  }

  private static int checksum(byte[] page) {
    int crc = 0;
    for (byte b : page) {
      crc = (crc << 8) ^ CRC[(crc >>> 24) ^ (b & 0xff)];
    }
    return crc;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
      }
      table[i] = crc;
    }
    return table;
  }
}
