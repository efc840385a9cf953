package org.hotline12345.desktop.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aTakenPortIsNamedWithItsHolderAndTheSettingThatChangesIt() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(mysqlAt(port), PortSetting.MYSQL))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("port " + port + " for MySQL is taken by ")
          .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
          .hasMessageContaining("HOTLINE_PORT_MYSQL")
          .hasMessageContaining("mysql.port in config/hotline.yml");
    }
    assertThatCode(() -> Ports.requireFree(mysqlAt(port), PortSetting.MYSQL))
        .doesNotThrowAnyException();
  }

  private static Settings mysqlAt(int port) {
    var file = new JsonMapper().createObjectNode();
    file.putObject("mysql").put("port", port);
    return new Settings(Path.of(""), Path.of(""), Path.of(""), file);
  }
}
