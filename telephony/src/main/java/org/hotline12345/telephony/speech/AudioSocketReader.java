package org.hotline12345.telephony.speech;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Reads frames from a connection that may be slow, cut anywhere, or hostile.
final class AudioSocketReader {
  /// Asterisk sends 320 bytes (20 ms); half a second is more than any packet time.
  static final int MAX_PAYLOAD = 8000;

  private static final int HEADER = 3;

  private final Socket socket;
  private final InputStream in;
  private final InstantSource clock;
  private final byte[] buffer = new byte[2 * (HEADER + MAX_PAYLOAD)];
  private int from;
  private int to;
  private int timeout = -1;

  AudioSocketReader(Socket socket, InstantSource clock) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.clock = clock;
  }

  /// The next whole frame, or nothing if none was complete within `patience`; what has come of it
  /// by then is kept for the next call.
  ///
  /// @throws ProtocolException when this is no AudioSocket stream
  /// @throws EOFException when the other side closed the connection
  Optional<AudioSocketFrame> next(Duration patience) throws IOException {
    if (!whole()) {
      long deadline = clock.millis() + patience.toMillis();
      do {
        if (!fill(Math.toIntExact(patience.toMillis())) || clock.millis() > deadline) {
          return whole() ? Optional.of(taken()) : Optional.empty();
        }
      } while (!whole());
    }
    return Optional.of(taken());
  }

  /// Whether all that has come so far was taken.
  boolean drained() {
    return from == to;
  }

  private boolean whole() throws ProtocolException {
    return to - from >= HEADER && to - from >= HEADER + length();
  }

  private AudioSocketFrame taken() throws ProtocolException {
    int end = from + HEADER + length();
    byte[] payload = Arrays.copyOfRange(buffer, from + HEADER, end);
    int type = buffer[from] & 0xff;
    from = end;
    return frame(type, payload);
  }

  private boolean fill(int patienceMillis) throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (timeout != patienceMillis) {
      timeout = patienceMillis;
      socket.setSoTimeout(timeout);
    }
    try {
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        throw new EOFException("connection closed");
      }
      to += read;
      return true;
    } catch (SocketTimeoutException quiet) {
      return false;
    }
  }

  private int length() throws ProtocolException {
    int length = (buffer[from + 1] & 0xff) << 8 | (buffer[from + 2] & 0xff);
    if (length > MAX_PAYLOAD) {
      throw new ProtocolException("frame of " + length + " bytes");
    }
    return length;
  }

  private static AudioSocketFrame frame(int type, byte[] payload) throws ProtocolException {
    return switch (type) {
      case 0x00 -> new AudioSocketFrame.Hangup();
      case 0x01 -> new AudioSocketFrame.Name(uuid(payload));
      case 0x03 -> new AudioSocketFrame.Key();
      case 0x10 -> new AudioSocketFrame.Audio(samples(payload));
      case 0xff -> new AudioSocketFrame.Fault();
      default -> throw new ProtocolException("frame of type " + type);
    };
  }

  private static UUID uuid(byte[] payload) throws ProtocolException {
    if (payload.length != 16) {
      throw new ProtocolException("name of " + payload.length + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static ByteBuffer samples(byte[] payload) throws ProtocolException {
    if (payload.length % 2 != 0) {
      throw new ProtocolException("half a sample");
    }
    return ByteBuffer.wrap(payload);
  }
}
