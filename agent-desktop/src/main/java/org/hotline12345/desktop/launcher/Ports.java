package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Looks whether ports of 127.0.0.1 are free.
final class Ports {
  private Ports() {}

  /// @throws Problem naming each taken port and the setting that changes it
  static void requireFree(Settings settings, PortSetting... wanted) throws Problem {
    List<String> taken = new ArrayList<>();
    for (PortSetting setting : wanted) {
      int port = settings.port(setting);
      if (!free(port, setting.udp())) {
        taken.add(
            "port %d%s for %s is taken%s: %s"
                .formatted(
                    port,
                    setting.udp() ? "/udp" : "",
                    setting.purpose(),
                    PortHolder.of(port, setting.udp()).map(name -> " by " + name).orElse(""),
                    setting.advice()));
      }
    }
    if (!taken.isEmpty()) {
      throw new Problem(String.join("\n         ", taken));
    }
  }

  static boolean free(int port, boolean udp) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      if (udp) {
        new DatagramSocket(new InetSocketAddress(loopback, port)).close();
      } else {
        try (ServerSocket socket = new ServerSocket()) {
          // As the parts do themselves: connections that are just closing do not hold the port.
          socket.setReuseAddress(true);
          socket.bind(new InetSocketAddress(loopback, port), 1);
        }
      }
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  static boolean answers(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 3000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
