package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who holds a port, as far as /proc tells this user.
final class PortHolder {
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortHolder() {}

  /// For example `nginx (process 812)`.
  static Optional<String> of(int port, boolean udp) {
    String kind = udp ? "udp" : "tcp";
    return Stream.of(kind, kind + "6")
        .flatMap(name -> lines(Path.of("/proc/net/" + name)).stream().skip(1))
        .map(line -> line.strip().split("\\s+", -1))
        .filter(columns -> columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port)))
        .filter(columns -> udp || columns[STATE].equals(LISTENING))
        .map(columns -> "socket:[" + columns[INODE] + "]")
        .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
        .map(PortHolder::describe)
        .findFirst();
  }

  private static boolean holds(ProcessHandle process, String socket) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      for (Path file : files.toList()) {
        if (Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
    } catch (IOException | java.io.UncheckedIOException notOursOrGone) {
      return false;
    }
    return false;
  }

  private static String describe(ProcessHandle process) {
    List<String> name = lines(Path.of("/proc/" + process.pid() + "/comm"));
    return String.format(
        Locale.ROOT, "%s (process %d)", name.isEmpty() ? "?" : name.getFirst(), process.pid());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
