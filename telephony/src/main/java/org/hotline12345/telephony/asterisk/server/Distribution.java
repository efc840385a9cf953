package org.hotline12345.telephony.asterisk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where an unpacked or installed Asterisk keeps its modules and its data.
record Distribution(Path modules, Path data) {
  /// @param tool the folder that `./hotline get asterisk` prints; its packages lie in it or in a
  ///     sub-folder of it
  static Distribution in(Path tool) throws IOException {
    for (Path root : List.of(tool.resolve("root"), tool, Path.of("/"))) {
      Path data = root.resolve("usr/share/asterisk");
      for (String lib :
          List.of("usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "usr/lib")) {
        Path modules = root.resolve(lib).resolve("asterisk/modules");
        if (Files.exists(modules.resolve("chan_pjsip.so")) && Files.isDirectory(data)) {
          return new Distribution(modules, data);
        }
      }
    }
    throw new IOException(
        "No Asterisk with chan_pjsip in " + tool + ": try ./hotline get asterisk");
  }

  /// Links what Asterisk reads but never writes.
  void linkInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> parts = Files.list(data)) {
      for (Path part : parts.toList()) {
        Path link = folder.resolve(part.getFileName().toString());
        if (!Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)
            && !part.getFileName().toString().matches("sounds|keys|moh|conf")) {
          Files.createSymbolicLink(link, part);
        }
      }
    }
    Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("sounds/en"));
  }
}
