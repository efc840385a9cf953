package org.hotline12345.telephony.speech;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.UUID;

/// Asterisk's side of an AudioSocket, and whatever an attacker would send.
final class TestingTap implements AutoCloseable {
  private static final int FRAME = 320;

  private final Socket socket;

  TestingTap(InetSocketAddress server) throws IOException {
    socket = new Socket(server.getAddress(), server.getPort());
    socket.setSoTimeout(10_000);
  }

  TestingTap(InetSocketAddress server, UUID name) throws IOException {
    this(server);
    name(name);
  }

  void name(UUID name) throws IOException {
    byte[] payload = new byte[16];
    ByteBuffer.wrap(payload)
        .putLong(name.getMostSignificantBits())
        .putLong(name.getLeastSignificantBits());
    frame(0x01, payload);
  }

  void frame(int type, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(3 + payload.length);
    raw(frame.put((byte) type).putShort((short) payload.length).put(payload).array());
  }

  void raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /// In frames of 20 ms, as fast as the server takes them.
  void audio(byte[] pcm) throws IOException {
    for (int from = 0; from < pcm.length; from += FRAME) {
      frame(0x10, java.util.Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + FRAME)));
    }
  }

  void silence(int millis) throws IOException {
    audio(new byte[millis * 16]);
  }

  void hangUp() throws IOException {
    frame(0x00, new byte[0]);
  }

  /// Waits for the server's end of the connection.
  boolean closedByServer() throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
