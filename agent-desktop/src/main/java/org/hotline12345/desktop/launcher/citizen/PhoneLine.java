package org.hotline12345.desktop.launcher.citizen;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/// A citizen's number and the ports their phone uses on 127.0.0.1.
///
/// @param sip the phone takes this UDP and TCP port
/// @param console where its keys are pressed
record PhoneLine(String number, int sip, int console) {
  private static final int TRIES = 100;

  static PhoneLine calling(String number) throws IOException {
    Random random = new Random();
    for (int i = 0; i < TRIES; i++) {
      int port = 40_000 + 2 * random.nextInt(10_000);
      if (free(port)) {
        return at(number, port);
      }
    }
    throw new IOException("no free port for a telephone");
  }

  static PhoneLine at(String number, int sip) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new PhoneLine(number, sip, socket.getLocalPort());
    }
  }

  private static boolean free(int port) {
    try (DatagramSocket udp =
            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        ServerSocket next = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
      return udp.isBound() && tcp.isBound() && next.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
