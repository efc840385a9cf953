package org.hotline12345.tickets.db.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// A real MySQL server for tests: one for the whole test JVM, started at the first use, stopped and
/// removed when the JVM ends. Each test takes a schema of its own. Safe for many threads.
public final class TestingMySql {
  private static final String PASSWORD = "testing-password";
  private static final Path FOLDER =
      Path.of("target", "mysql-" + ProcessHandle.current().pid()).toAbsolutePath();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static PrivateMySql server;

  private TestingMySql() {}

  /// A fresh, empty schema.
  public static TestingDatabase createDatabase() {
    PrivateMySql running = server();
    String schema = "hotline_" + NUMBER.incrementAndGet();
    execute(running, "CREATE DATABASE " + schema);
    return new TestingDatabase(running.url(schema), running.user(), running.password(), schema);
  }

  /// The server itself, for tests that stop it or need its port.
  public static synchronized PrivateMySql server() {
    if (server == null) {
      try {
        MySqlFolders.delete(FOLDER);
        server = start(freePort());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(TestingMySql::remove));
    }
    return server;
  }

  /// The server ends in good order; who needs it meets a closed port until [#startAgain].
  public static synchronized void stop() {
    server().close();
  }

  /// The same data at the same port.
  public static synchronized void startAgain() {
    server = start(server.port());
  }

  private static PrivateMySql start(int port) {
    try {
      return PrivateMySql.start(
          toolFolder(), FOLDER.resolve("data"), FOLDER.resolve("run"), port, PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The folder of the tool, fetched if it must be.
  public static Path toolFolder() throws IOException, InterruptedException {
    Process get =
        new ProcessBuilder(System.getProperty("hotline.home") + "/hotline", "get", "mysql")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = get.inputReader()) {
      String line = output.readLine();
      if (get.waitFor() != 0 || line == null) {
        throw new IOException("./hotline get mysql failed");
      }
      return Path.of(line);
    }
  }

  /// A port of 127.0.0.1 that nobody listens on just now.
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void execute(PrivateMySql on, String statement) {
    try (Connection connection = on.connect(PrivateMySql.DATABASE);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private static void remove() {
    server.close();
    try {
      if (Files.exists(FOLDER)) {
        MySqlFolders.delete(FOLDER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A schema of its own.
  public record TestingDatabase(String url, String user, String password, String schema)
      implements AutoCloseable {
    /// Drops the schema.
    @Override
    public void close() {
      execute(server(), "DROP DATABASE IF EXISTS " + schema);
    }
  }
}
