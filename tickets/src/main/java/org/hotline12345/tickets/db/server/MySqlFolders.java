package org.hotline12345.tickets.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Where a private server keeps its things, and the command lines made of it.
record MySqlFolders(Path tool, Path data, Path run) {
  MySqlFolders {
    tool = tool.toAbsolutePath();
    data = data.toAbsolutePath();
    run = run.toAbsolutePath();
  }

  Path log() {
    return data.resolveSibling("log").resolve("mysql.log");
  }

  void create() throws IOException {
    Files.createDirectories(run);
    Files.createDirectories(log().getParent());
  }

  /// Made in a folder beside and renamed when complete: a data folder that exists is a whole one.
  void initialise() throws IOException, InterruptedException {
    Path partial = data.resolveSibling(data.getFileName() + ".partial");
    delete(partial);
    Files.createDirectories(partial);
    List<String> command = command(partial);
    command.add("--initialize-insecure");
    Process process = start(command);
    if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("MySQL could not make " + data + "; " + lastLines(log()));
    }
    Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The server runs these statements before it listens, so no account is ever without a password.
  Path writeAccounts(String password) throws IOException {
    if (!password.matches("[A-Za-z0-9_-]{8,128}")) {
      throw new IllegalArgumentException(
          "a database password is 8 to 128 letters, digits, - and _");
    }
    Path file =
        Files.createTempFile(
            run,
            "mysql-accounts",
            ".sql",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        """
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
        CREATE DATABASE IF NOT EXISTS `hotline` CHARACTER SET utf8mb4;
        CREATE USER IF NOT EXISTS 'hotline'@'127.0.0.1' IDENTIFIED BY '%1$s';
        ALTER USER 'hotline'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL ON `hotline%%`.* TO 'hotline'@'127.0.0.1';
        """
            .formatted(password));
    return file;
  }

  Process start(int port, Path accounts) throws IOException {
    List<String> command = command(data);
    command.add("--init-file=" + accounts);
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--pid-file=" + run.resolve("mysql.pid"));
    // Relative to the data folder: a socket's path may be 107 characters long at most.
    command.add("--socket=mysql.sock");
    return start(command);
  }

  private List<String> command(Path dataFolder) {
    List<String> command = new ArrayList<>();
    // A session of its own: Ctrl-C in the terminal that started it does not reach it.
    command.addAll(List.of("setsid", tool.resolve("run").toString(), "mysqld", "--no-defaults"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.add("--datadir=" + dataFolder);
    command.add("--basedir=" + tool.resolve("usr"));
    add(command, "--plugin-dir=", "usr/lib/mysql/plugin");
    add(command, "--lc-messages-dir=", "usr/share/mysql");
    add(command, "--character-sets-dir=", "usr/share/mysql/charsets");
    command.addAll(
        List.of(
            "--log-error=" + log(),
            "--tmpdir=" + run,
            "--mysqlx=OFF",
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=150",
            "--disable-log-bin",
            "--skip-name-resolve",
            "--local-infile=OFF",
            "--secure-file-priv=NULL",
            "--transaction-isolation=READ-COMMITTED",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00"));
    return command;
  }

  private void add(List<String> command, String option, String folder) {
    Path path = tool.resolve(folder);
    if (Files.isDirectory(path)) {
      command.add(option + path);
    }
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  static String lastLines(Path log) throws IOException {
    if (!Files.isReadable(log)) {
      return "it left no log";
    }
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
