package org.hotline12345.telephony.phones;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of loopback that nobody has, taken at random so that test runs side by side rarely meet.
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;

  private FreePorts() {}

  public static int tcp() throws IOException {
    return range(1);
  }

  /// The first of so many neighbouring ports, free for TCP and UDP; even.
  public static int range(int count) throws IOException {
    for (int attempt = 0; attempt < 200; attempt++) {
      int first = ThreadLocalRandom.current().nextInt(FIRST, LAST - count) & ~1;
      if (free(first) && free(first + count - 1)) {
        return first;
      }
    }
    throw new IOException("no free ports");
  }

  /// Whether somebody has this UDP port; looks without touching it.
  static boolean listening(int port) throws IOException {
    String local = String.format(":%04X ", port);
    return Files.readString(Path.of("/proc/net/udp")).contains(local);
  }

  private static boolean free(int port) {
    InetSocketAddress at = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (ServerSocket tcp = new ServerSocket();
        DatagramSocket udp = new DatagramSocket(at)) {
      tcp.bind(at);
      return udp.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
