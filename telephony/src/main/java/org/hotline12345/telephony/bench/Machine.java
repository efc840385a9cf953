package org.hotline12345.telephony.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a figure was taken.
final class Machine {
  private Machine() {}

  static String line() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("unknown");
    return "machine: %d processors (%s), load before %s, Java %s"
        .formatted(Runtime.getRuntime().availableProcessors(), model, load(), Runtime.version());
  }

  /// Programs that want a processor, on average of a minute.
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }
}
