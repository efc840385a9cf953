package org.hotline12345.telephony.asterisk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An Asterisk that serves this hotline alone, on loopback, everything it writes in one folder. It
/// outlives the process that started it: calls go on when we fall, and [#start] finds it again.
/// Not thread-safe.
public final class PrivateAsterisk {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateAsterisk.class);
  private static final Duration BOOT = Duration.ofSeconds(60);
  private static final Duration COMMAND = Duration.ofSeconds(10);

  /// A Unix socket's path has at most 108 bytes.
  private static final int LONGEST_RUN_FOLDER = 85;

  private final Path tool;
  private final AsteriskSettings settings;

  /// @param tool a folder with the program `run`, as printed by `./hotline get asterisk`
  public PrivateAsterisk(Path tool, AsteriskSettings settings) {
    this.tool = tool.toAbsolutePath();
    this.settings = settings;
  }

  /// Starts Asterisk, unless the one of an earlier start still answers. Returns when it takes
  /// calls.
  ///
  /// @throws IOException when it does not within a minute; says where its log is
  public void start() throws IOException {
    if (running()) {
      LOG.info("Asterisk still runs from an earlier start");
      return;
    }
    new Configuration(settings, Distribution.in(tool), runFolder()).write();
    Path output = settings.folders().asterisk().resolve("log/output.log");
    Process process =
        new ProcessBuilder(command("-f", "-n"))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    long deadline = System.nanoTime() + BOOT.toNanos();
    while (!running()) {
      if (ended(process)) {
        throw new IOException("Asterisk stopped while starting, see " + output);
      }
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IOException(
            "Asterisk did not start in " + BOOT.toSeconds() + " s, see " + output);
      }
    }
    LOG.info("Asterisk runs, process {}", process.pid());
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Whether it answers and has loaded everything.
  public boolean running() throws IOException {
    return Files.exists(runFolder().resolve("asterisk.ctl")) && ask("core waitfullybooted") == 0;
  }

  /// Ends all calls and Asterisk itself; nothing happens if it does not run.
  public void stop() throws IOException {
    if (!Files.exists(runFolder().resolve("asterisk.ctl"))) {
      return;
    }
    long pid = pid();
    ask("core stop now");
    if (pid > 0) {
      ProcessHandle.of(pid).ifPresent(PrivateAsterisk::end);
    }
  }

  /// Its process id, 0 when it does not run.
  public long pid() throws IOException {
    Path file = runFolder().resolve("asterisk.pid");
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
  }

  public AsteriskSettings settings() {
    return settings;
  }

  private static void end(ProcessHandle process) {
    try {
      process.onExit().get(COMMAND.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
      LOG.warn("Asterisk did not stop by itself: {}", e.toString());
      process.destroyForcibly();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Gives one command to Asterisk's console.
  ///
  /// @return 0 when it was carried out
  private int ask(String command) throws IOException {
    Process console =
        new ProcessBuilder(command("-rx", command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (console.waitFor(COMMAND.toSeconds(), TimeUnit.SECONDS)) {
        return console.exitValue();
      }
      console.destroyForcibly();
      return -1;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      console.destroyForcibly();
      throw new IOException("Interrupted while Asterisk was asked", stop);
    }
  }

  private List<String> command(String... more) {
    Path etc = settings.folders().asterisk().resolve("etc/asterisk.conf");
    var command =
        new java.util.ArrayList<>(
            List.of(tool.resolve("run").toString(), "asterisk", "-C", etc.toString()));
    command.addAll(List.of(more));
    return command;
  }

  private Path runFolder() {
    Path own = settings.folders().asterisk().resolve("run");
    if (own.toString().length() <= LONGEST_RUN_FOLDER) {
      return own;
    }
    String name = Integer.toHexString(own.toString().hashCode());
    return Path.of(System.getProperty("java.io.tmpdir"), "hotline-asterisk-" + name);
  }
}
