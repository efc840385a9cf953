package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Processor time of this process, by what its threads do.
///
/// @param recognising threads that run Vosk
/// @param compiling of the virtual machine's own compilers, which calm down after a while
record OwnTime(Duration all, Duration recognising, Duration compiling) {
  static OwnTime now() throws IOException {
    Duration recognising = Duration.ZERO;
    Duration compiling = Duration.ZERO;
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        String name = name(task);
        if (name.startsWith("speech-")) {
          recognising = recognising.plus(used(task));
        } else if (name.startsWith("C1 Comp") || name.startsWith("C2 Comp")) {
          compiling = compiling.plus(used(task));
        }
      }
    }
    Duration all = new ProcessorTime(ProcessHandle.current().pid()).used();
    return new OwnTime(all, recognising, compiling);
  }

  /// All but the recognisers, who cost what the audio costs and shed when they cannot follow.
  Duration rest() {
    return all.minus(recognising);
  }

  private static String name(Path task) throws IOException {
    try {
      return Files.readString(task.resolve("comm"));
    } catch (NoSuchFileException ended) {
      return "";
    }
  }

  private static Duration used(Path task) throws IOException {
    try {
      return ProcessorTime.of(Files.readString(task.resolve("stat")));
    } catch (NoSuchFileException ended) {
      return Duration.ZERO;
    }
  }

  /// Memory of this process that is in use by it, heap and all.
  static long residentMegabytes() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    return lines.stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  static int threads() throws IOException {
    return entries("/proc/self/task");
  }

  static int openFiles() throws IOException {
    return entries("/proc/self/fd");
  }

  private static int entries(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return Math.toIntExact(files.count());
    }
  }
}
