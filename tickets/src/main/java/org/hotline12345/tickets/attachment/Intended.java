package org.hotline12345.tickets.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// An upload on its way in.
///
/// @param size bytes written; one more than [#MAX_BYTES] when there are too many
/// @param type empty when it is none that we take
public record Intended(long size, Optional<String> type) {
  public static final long MAX_BYTES = 20L * 1024 * 1024;
  private static final int LONGEST_NAME = 120;

  public static Intended write(InputStream bytes, Path to) throws IOException {
    long size = 0;
    byte[] head = {};
    var buffer = new byte[64 * 1024];
    try (var out = Files.newOutputStream(to)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        if (head.length < FileType.HEAD) {
          int take = Math.min(read, FileType.HEAD - head.length);
          int had = head.length;
          head = Arrays.copyOf(head, had + take);
          System.arraycopy(buffer, 0, head, had, take);
        }
        size += read;
        if (size > MAX_BYTES) {
          return new Intended(MAX_BYTES + 1, Optional.empty());
        }
        out.write(buffer, 0, read);
      }
    }
    return new Intended(size, size == 0 ? Optional.empty() : FileType.of(head));
  }

  /// A file name without folders and control characters.
  public static String name(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("\\p{Cntrl}|[\"<>|:*?]", "_").strip();
    var named = plain.isEmpty() || plain.startsWith(".") ? "file" + plain : plain;
    return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
  }
}
