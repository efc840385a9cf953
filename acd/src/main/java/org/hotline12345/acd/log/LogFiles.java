package org.hotline12345.acd.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of an [EventLog].
public final class LogFiles {
  private LogFiles() {}

  /// Oldest first.
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> began(file) >= 0)
          .sorted(Comparator.comparingLong(LogFiles::began))
          .toList();
    }
  }

  private static long began(Path file) {
    String name = file.getFileName().toString();
    String pattern = EventLog.PREFIX + "[0-9]{1,15}\\" + EventLog.SUFFIX;
    return name.matches(pattern)
        ? Long.parseLong(
            name.substring(EventLog.PREFIX.length(), name.length() - EventLog.SUFFIX.length()))
        : -1;
  }
}
