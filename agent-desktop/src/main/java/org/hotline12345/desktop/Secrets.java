package org.hotline12345.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Secrets, each a file of its own with one line, in the folder `secrets` below the data folder.
record Secrets(Path folder) {
  /// @throws MissingSecret naming the file to write
  String read(String name) {
    return find(name).orElseThrow(() -> new MissingSecret(folder.resolve(name)));
  }

  Optional<String> find(String name) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static final class MissingSecret extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingSecret(Path file) {
      super("the secret " + file + " is missing or empty; ./hotline up writes it");
    }
  }
}
