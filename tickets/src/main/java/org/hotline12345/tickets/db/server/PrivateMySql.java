package org.hotline12345.tickets.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A running private server. It listens on 127.0.0.1 alone and lives in a session of its own, so it
/// outlives the process that started it until [#close] or a SIGTERM to [#pid].
///
/// @param pid the server's process
/// @param port where it listens on 127.0.0.1
/// @param user may do anything in the schemas whose names begin with `hotline`
/// @param log the server's own log
public record PrivateMySql(long pid, int port, String user, String password, Path log)
    implements AutoCloseable {
  /// The schema that every start makes sure of.
  public static final String DATABASE = "hotline";

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(60);

  /// Starts the server and waits until it answers. The data folder is made at the first start;
  /// a first start that was cut short is begun anew.
  ///
  /// @param toolFolder what `./hotline get mysql` prints
  /// @param dataDir the data folder; the log is `log/mysql.log` beside it
  /// @param runDir the folder of the pid file `mysql.pid`
  /// @param password of the accounts `hotline` and `root`: letters, digits, `-` and `_`
  /// @throws IOException if it does not start in time, with the last lines of its log
  public static PrivateMySql start(
      Path toolFolder, Path dataDir, Path runDir, int port, String password)
      throws IOException, InterruptedException {
    MySqlFolders folders = new MySqlFolders(toolFolder, dataDir, runDir);
    folders.create();
    if (!Files.isDirectory(dataDir)) {
      folders.initialise();
    }
    Path accounts = folders.writeAccounts(password);
    Process server = folders.start(port, accounts);
    PrivateMySql started = new PrivateMySql(server.pid(), port, "hotline", password, folders.log());
    try {
      started.awaitReady(server);
      return started;
    } catch (IOException | InterruptedException e) {
      server.destroyForcibly();
      throw e;
    } finally {
      Files.deleteIfExists(accounts);
    }
  }

  /// The address of a schema, for the driver.
  public String url(String schema) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?rewriteBatchedStatements=true";
  }

  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(url(schema), user, password);
  }

  /// Stops the server in good order; kills it if it has not ended after a minute.
  @Override
  public void close() {
    ProcessHandle.of(pid).ifPresent(PrivateMySql::stop);
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
      server.destroyForcibly();
    }
  }

  private void awaitReady(Process server) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    SQLException last = null;
    while (System.nanoTime() < deadline) {
      if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException("MySQL ended at its start; " + MySqlFolders.lastLines(log));
      }
      try (Connection connection = connect(DATABASE)) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        last = e;
      }
    }
    throw new IOException(
        "MySQL did not answer within " + START.toSeconds() + " s; " + MySqlFolders.lastLines(log),
        last);
  }
}
