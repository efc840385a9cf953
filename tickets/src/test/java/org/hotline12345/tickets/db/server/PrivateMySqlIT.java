package org.hotline12345.tickets.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateMySqlIT {
  @TempDir Path folder;

  @Test
  void dataSurviveAStopAndAFirstStartThatWasCutShort() throws Exception {
    Files.createDirectories(folder.resolve("data.partial/half"));
    int port = TestingMySql.freePort();
    try (PrivateMySql server = start(port, "first-password")) {
      TestingMySql.execute(server, "CREATE TABLE heard (word VARCHAR(20))");
      TestingMySql.execute(server, "INSERT INTO heard VALUES ('暖气')");
    }
    try (PrivateMySql server = start(port, "second-password")) {
      assertThat(ask(server, "SELECT word FROM heard")).isEqualTo("暖气");
      assertThat(ask(server, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(ask(server, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.url("hotline"), "hotline", "first-password"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Access denied");
    }
    assertThat(folder.resolve("data.partial")).doesNotExist();
    assertThat(folder.resolve("run/mysql.pid")).doesNotExist();
  }

  @Test
  void aTakenPortIsSaidWithTheServersOwnWords() throws Exception {
    int taken = TestingMySql.server().port();
    assertThatThrownBy(() -> start(taken, "some-password"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("port: " + taken);
  }

  @Test
  void eachTestHasASchemaOfItsOwn() throws Exception {
    try (var one = TestingMySql.createDatabase();
        var two = TestingMySql.createDatabase()) {
      assertThat(one.url()).isNotEqualTo(two.url());
      try (Connection connection =
          DriverManager.getConnection(one.url(), one.user(), one.password())) {
        assertThat(connection.getCatalog()).isEqualTo(one.schema());
      }
    }
  }

  private PrivateMySql start(int port, String password) throws Exception {
    return PrivateMySql.start(
        TestingMySql.toolFolder(), folder.resolve("data"), folder.resolve("run"), port, password);
  }

  private static String ask(PrivateMySql server, String question) throws SQLException {
    try (Connection connection = server.connect(PrivateMySql.DATABASE);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
