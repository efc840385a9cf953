package org.hotline12345.telephony.phones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// An outside program, unpacked by `./hotline get`.
public record HotlineTool(Path folder) {
  /// The repository's root.
  public static Path home() {
    String set = System.getProperty("hotline.home");
    if (set != null) {
      return Path.of(set);
    }
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("hotline"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("run tests inside the repository");
    }
    return at;
  }

  public static HotlineTool get(String name) throws IOException {
    Process process =
        new ProcessBuilder(home().resolve("hotline").toString(), "get", name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("./hotline get " + name + " failed");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
    return new HotlineTool(Path.of(printed.strip()));
  }

  public String run() {
    return folder.resolve("run").toString();
  }
}
