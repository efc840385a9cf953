package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that `up` starts and `down` stops, in the order of starting. It is known by its pid
/// file, and believed only if the process's command line names our own folder: a pid may have gone
/// to somebody else since.
public enum Part {
  MYSQL("--datadir=%s/mysql"),
  ASTERISK("%s/asterisk/"),
  SERVER("-Dhotline.instance=%s/");

  private static final long PATIENCE_SECONDS = 30;

  private final String marker;

  Part(String marker) {
    this.marker = marker;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Path pidFile(Settings settings) {
    return settings.run().resolve(label() + ".pid");
  }

  Path log(Settings settings) {
    return this == ASTERISK
        ? settings.var().resolve("asterisk/log/output.log")
        : settings.logs().resolve(label() + ".log");
  }

  /// The running process, if it is ours.
  public Optional<ProcessHandle> process(Settings settings) {
    try {
      Path file = pidFile(settings);
      if (!Files.isReadable(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(file).strip());
      return ProcessHandle.of(pid).filter(process -> isOurs(process, settings));
    } catch (NumberFormatException | IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Stops it in good order, or by force when it takes too long.
  ///
  /// @return whether it ran
  boolean stop(Settings settings) throws IOException, InterruptedException {
    Optional<ProcessHandle> process = process(settings);
    if (process.isPresent()) {
      end(process.get());
    }
    Files.deleteIfExists(pidFile(settings));
    return process.isPresent();
  }

  private static void end(ProcessHandle process) throws InterruptedException {
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException tooLong) {
      process.destroyForcibly();
    }
  }

  private boolean isOurs(ProcessHandle process, Settings settings) {
    try {
      String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      return process.isAlive() && commandLine.contains(marker.formatted(settings.var()));
    } catch (IOException gone) {
      return false;
    }
  }
}
