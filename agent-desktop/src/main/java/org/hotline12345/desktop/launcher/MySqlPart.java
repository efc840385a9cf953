package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hotline12345.tickets.db.server.PrivateMySql;

/// The database that `up` starts when the configuration names none elsewhere.
final class MySqlPart {
  private final Settings settings;

  MySqlPart(Settings settings) {
    this.settings = settings;
  }

  PrivateMySql start() throws IOException, InterruptedException, Problem {
    Path tool = Tools.get(settings, "mysql");
    return PrivateMySql.start(
        tool,
        settings.var().resolve("mysql"),
        settings.run(),
        settings.port(PortSetting.MYSQL),
        settings.secretText(SecretFiles.MYSQL));
  }

  /// Whether a server is there already that takes our account: one of the city's own.
  boolean answersWithOurPassword() throws Problem {
    if (!Ports.answers(settings.mysqlHost(), settings.port(PortSetting.MYSQL))) {
      return false;
    }
    String url =
        "jdbc:mysql://%s:%d/%s?connectTimeout=5000&socketTimeout=5000"
            .formatted(
                settings.mysqlHost(),
                settings.port(PortSetting.MYSQL),
                settings.text("/mysql/database", "hotline"));
    try (Connection connection =
        DriverManager.getConnection(
            url, settings.text("/mysql/user", "hotline"), settings.secretText(SecretFiles.MYSQL))) {
      return connection.isValid(5);
    } catch (SQLException refused) {
      return false;
    }
  }
}
