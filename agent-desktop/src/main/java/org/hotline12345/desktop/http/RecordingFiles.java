package org.hotline12345.desktop.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recordings, whole or in part, so that a player can jump.
record RecordingFiles(Path folder) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}\\.wav");
  private static final int PIECE = 64 * 1024;

  /// @param name file name as the contact log has it
  /// @param range header `Range`, null if there is none
  Response answer(String name, String range) {
    Path file = folder.resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      return Problem.of(404, "not-found").response();
    }
    try {
      long size = Files.size(file);
      Optional<ByteRange> part = ByteRange.of(range, size);
      ByteRange bytes = part.orElse(new ByteRange(0, size - 1));
      Response.ResponseBuilder response =
          Response.status(part.isPresent() ? 206 : 200)
              .entity((StreamingOutput) out -> copy(file, bytes, out))
              .type("audio/wav")
              .header("Accept-Ranges", "bytes")
              .header("Content-Length", bytes.length());
      if (part.isPresent()) {
        response.header(
            "Content-Range", "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), size));
      }
      return response.build();
    } catch (ByteRange.Unsatisfiable e) {
      return Problem.of(416, "invalid").response();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot read the recording", e);
    }
  }

  private static void copy(Path file, ByteRange range, java.io.OutputStream out)
      throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(range.first());
      InputStream in = Channels.newInputStream(channel);
      byte[] piece = new byte[PIECE];
      for (long left = range.length(); left > 0; ) {
        int read = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (read < 0) {
          return;
        }
        out.write(piece, 0, read);
        left -= read;
      }
    }
  }
}
