package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Folders that hold what citizens said, or passwords: for their owner alone.
final class PrivateFolders {
  private PrivateFolders() {}

  static void create(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
