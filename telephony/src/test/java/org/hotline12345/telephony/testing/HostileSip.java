package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// Somebody at an address of their own who sends to Asterisk what they please. The same seed sends
/// the same.
public final class HostileSip implements AutoCloseable {
  private static final String SDP =
      """
      v=0\r
      o=x 1 1 IN IP4 127.0.0.1\r
      s=-\r
      c=IN IP4 127.0.0.1\r
      t=0 0\r
      m=audio 9999 RTP/AVP 8\r
      """;
  private static final int ANSWER_MILLIS = 5000;
  private static final List<String> METHODS =
      List.of("INVITE", "REGISTER", "OPTIONS", "BYE", "CANCEL", "ACK", "SUBSCRIBE", "REFER");

  private final DatagramSocket socket;
  private final InetSocketAddress asterisk;
  private final Random random;
  private int messages;

  public HostileSip(String address, int sipPort, long seed) throws IOException {
    this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
    this.asterisk = at(sipPort);
    this.random = new Random(seed);
    socket.setSoTimeout(ANSWER_MILLIS);
  }

  /// One well-formed request.
  ///
  /// @param more further header lines, each with its end
  /// @return the status of the first final answer
  public Answer ask(String method, String from, String to, String more) throws IOException {
    send(request(method, from, to, more).getBytes(StandardCharsets.UTF_8));
    byte[] buffer = new byte[65_536];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    while (true) {
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException silent) {
        return new Answer(0, "");
      }
      String text = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
      int status = text.startsWith("SIP/2.0 ") ? Integer.parseInt(text.substring(8, 11)) : 0;
      if (status >= 200) {
        return new Answer(status, text);
      }
    }
  }

  /// @param status 0 when nobody answered
  public record Answer(int status, String text) {
    public String nonce() {
      int start = text.indexOf("nonce=\"") + 7;
      return text.substring(start, text.indexOf('"', start));
    }
  }

  public String request(String method, String from, String to, String more) {
    int number = ++messages;
    String body = method.equals("INVITE") ? SDP : "";
    String own = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    return method
        + " sip:"
        + to
        + "@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP "
        + own
        + ";branch=z9hG4bKh"
        + number
        + ";rport\r\nFrom: <sip:"
        + from
        + "@127.0.0.1>;tag=h"
        + number
        + "\r\nTo: <sip:"
        + (method.equals("REGISTER") ? from : to)
        + "@127.0.0.1>\r\nCall-ID: hostile-"
        + number
        + "@"
        + own
        + "\r\nCSeq: 1 "
        + method
        + "\r\nContact: <sip:"
        + from
        + "@"
        + own
        + ">\r\nMax-Forwards: 70\r\n"
        + more
        + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /// Random bytes, mutated requests, huge headers, wrong lengths, cut ends, over UDP.
  public void datagrams(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      send(nonsense());
    }
  }

  /// The same on a TCP port that expects something else, with connections that stay open.
  public void streams(int port, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      try (Socket to = new Socket()) {
        to.connect(at(port), ANSWER_MILLIS);
        write(to, nonsense());
        write(to, nonsense());
      }
    }
  }

  /// WebSocket connections that speak nonsense after a proper beginning.
  public void webSockets(int port, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      try (Socket to = new Socket()) {
        to.connect(at(port), ANSWER_MILLIS);
        byte[] key = bytes(16);
        write(
            to,
            ("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Protocol: sip\r\nSec-WebSocket-Key: "
                    + Base64.getEncoder().encodeToString(key)
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        write(to, frame(nonsense()));
        write(to, random.nextBoolean() ? bytes(40) : frame(nonsense()));
      }
    }
  }

  /// Masked with zeros; its length is sometimes a lie.
  private byte[] frame(byte[] payload) {
    byte[] frame = new byte[14 + payload.length];
    frame[0] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0x81);
    frame[1] = (byte) 0xff;
    long length = random.nextInt(4) == 0 ? random.nextLong() : payload.length;
    for (int i = 0; i < 8; i++) {
      frame[2 + i] = (byte) (length >>> (56 - 8 * i));
    }
    System.arraycopy(payload, 0, frame, 14, payload.length);
    return frame;
  }

  private byte[] nonsense() {
    if (random.nextInt(4) == 0) {
      return bytes(1 + random.nextInt(2000));
    }
    String whole =
        request(
            METHODS.get(random.nextInt(METHODS.size())),
            random.nextBoolean() ? "agent1" : "x" + random.nextInt(),
            "12345",
            random.nextInt(3) == 0
                ? "X-Long: " + "a".repeat(random.nextInt(30_000)) + "\r\n"
                : "Authorization: Digest " + "q,".repeat(random.nextInt(50)) + "\r\n");
    byte[] message =
        whole
            .replace(
                "Content-Length: ",
                List.of(
                        "Content-Length: ",
                        "Content-Length: -",
                        "Content-Length: 9999999999",
                        "Content-Length: 4",
                        "l: x",
                        "")
                    .get(random.nextInt(6)))
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int i = random.nextInt(12); i > 0; i--) {
      message[random.nextInt(message.length)] = (byte) random.nextInt(256);
    }
    int length = random.nextInt(3) == 0 ? 1 + random.nextInt(message.length) : message.length;
    return Arrays.copyOf(message, length);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private void send(byte[] message) throws IOException {
    socket.send(new DatagramPacket(message, message.length, asterisk));
  }

  private static void write(Socket to, byte[] content) {
    try {
      OutputStream out = to.getOutputStream();
      out.write(content);
      out.flush();
    } catch (IOException refused) {
      // the other side has hung up already, as it may
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
