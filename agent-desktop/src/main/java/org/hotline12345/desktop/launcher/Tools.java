package org.hotline12345.desktop.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// The outside tools, as `./hotline get` hands them out.
public final class Tools {
  private Tools() {}

  /// The folder of a tool, fetched if it must be; its program is `run PROGRAM ARGUMENTS`.
  public static Path get(Settings settings, String name)
      throws IOException, InterruptedException, Problem {
    Process get =
        new ProcessBuilder(settings.home().resolve("hotline").toString(), "get", name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = get.inputReader()) {
      String folder = output.readLine();
      if (get.waitFor() != 0 || folder == null) {
        throw new Problem(name + " is missing, see above; run this again when that is mended");
      }
      return Path.of(folder);
    }
  }
}
