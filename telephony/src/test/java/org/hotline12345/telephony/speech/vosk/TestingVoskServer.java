package org.hotline12345.telephony.speech.vosk;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vosk.Model;
import org.vosk.Recognizer;

/// vosk-server's WebSocket protocol as its `asr_server.py` speaks it, with real Vosk behind it:
/// a configuration, sound that is answered piece by piece, `{"eof" : 1}`. It can be made to
/// fail in the ways servers do.
final class TestingVoskServer implements AutoCloseable {
  enum Mood {
    WELL,
    SILENT,
    BABBLING
  }

  private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;

  private final Model model;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mood mood = Mood.WELL;

  TestingVoskServer(Model model, int port) throws IOException {
    this.model = model;
    this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("testing-vosk-server").start(this::accept);
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort());
  }

  int port() {
    return server.getLocalPort();
  }

  int streams() {
    return open.size();
  }

  void mood(Mood now) {
    mood = now;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      shakeHands(in, out);
      talk(in, out);
    } catch (IOException gone) {
      // The other side left, or the test closed us: the end of this stream either way.
      open.remove(socket);
    } finally {
      open.remove(socket);
    }
  }

  private void talk(DataInputStream in, OutputStream out) throws IOException {
    Recognizer recogniser = null;
    try {
      while (true) {
        int kind = in.readUnsignedByte() & 0x0f;
        byte[] message = payload(in);
        String text = kind == TEXT ? new String(message, StandardCharsets.UTF_8) : "";
        if (kind == CLOSE) {
          return;
        }
        if (text.contains("config")) {
          continue;
        }
        if (recogniser == null) {
          recogniser = new Recognizer(model, 8000);
          recogniser.setWords(true);
        }
        if (text.equals("{\"eof\" : 1}")) {
          answer(out, recogniser.getFinalResult());
          out.write(new byte[] {(byte) 0x88, 2, 3, (byte) 0xe8});
          return;
        }
        if (kind == BINARY) {
          boolean end = recogniser.acceptWaveForm(message, message.length);
          answer(out, end ? recogniser.getResult() : recogniser.getPartialResult());
        }
      }
    } finally {
      if (recogniser != null) {
        recogniser.close();
      }
    }
  }

  private void answer(OutputStream out, String json) throws IOException {
    if (mood == Mood.SILENT) {
      return;
    }
    byte[] text = (mood == Mood.BABBLING ? "<html>no" : json).getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(text.length + 4).put((byte) 0x81);
    if (text.length < 126) {
      frame.put((byte) text.length);
    } else {
      frame.put((byte) 126).putShort((short) text.length);
    }
    out.write(frame.array(), 0, frame.put(text).position());
  }

  private static byte[] payload(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    byte[] mask = in.readNBytes(4);
    byte[] bytes = in.readNBytes(length);
    if (mask.length < 4 || bytes.length < length) {
      throw new EOFException();
    }
    for (int i = 0; i < length; i++) {
      bytes[i] ^= mask[i % 4];
    }
    return bytes;
  }

  private static void shakeHands(DataInputStream in, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    String key =
        head.toString()
            .lines()
            .filter(line -> line.startsWith("Sec-WebSocket-Key:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElseThrow(EOFException::new);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
      String accept = Base64.getEncoder().encodeToString(hash);
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(accept);
      out.write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// As if its machine were switched off.
  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
