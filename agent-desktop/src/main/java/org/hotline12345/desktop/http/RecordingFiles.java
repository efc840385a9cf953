package org.hotline12345.desktop.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.telephony.recording.RecordingKeys;
import org.hotline12345.telephony.recording.SealedFile;
import org.hotline12345.telephony.recording.Wav;

/// Recordings, whole or in part, so that a player can jump: finished ones are opened as they are
/// sent, those that grow are sent as Asterisk writes them.
record RecordingFiles(Path folder, RecordingKeys.Source keys) {
  private static final Pattern NAME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[A-Za-z0-9-]{1,64}\\.opus");
  private static final Pattern CONTACT = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final long BYTES_PER_FRAME = 4;
  private static final long BYTES_PER_MILLI = Wav.RATE / 1000 * BYTES_PER_FRAME;
  private static final long A_DAY_MILLIS = 24 * 3600 * 1000L;
  private static final int PIECE = 64 * 1024;

  /// Writes a part of the content, both ends included.
  @FunctionalInterface
  private interface Copy {
    void copy(ByteRange range, OutputStream out) throws IOException;
  }

  /// @param name file name as the contact log has it
  /// @param range header `Range`, null if there is none
  Response answer(String name, String range) {
    Path file = folder.resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      return Problem.of(404, "no-recording", "这段录音已不在。", "This recording is gone.").response();
    }
    try {
      long size;
      try (SealedFile sealed = SealedFile.open(file, keys.read())) {
        size = sealed.size();
      }
      return answer("audio/ogg; codecs=opus", size, range, (part, out) -> sealed(file, part, out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the recording", e);
    }
  }

  private void sealed(Path file, ByteRange part, OutputStream out) throws IOException {
    try (SealedFile sealed = SealedFile.open(file, keys.read())) {
      sealed.copy(part.first(), part.last(), out);
    }
  }

  /// What there is of a call that is still being recorded, at most up to `until` milliseconds, so
  /// that a player who comes back for more of it finds the same length.
  Response growing(String contactId, long until, String range) {
    Path file = folder.resolve(contactId + ".raw");
    if (!CONTACT.matcher(contactId).matches() || !Files.isRegularFile(file)) {
      return Problem.of(404, "no-recording", "这通电话还没有录音。", "Nothing is recorded of this call yet.")
          .response();
    }
    try {
      long wanted = Math.clamp(until, 0, A_DAY_MILLIS) * BYTES_PER_MILLI;
      long size = Math.min(Files.size(file), wanted) & -BYTES_PER_FRAME;
      byte[] head = Wav.header(size, Wav.STEREO);
      return answer(
          "audio/wav", head.length + size, range, (part, out) -> copy(head, file, part, out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the recording", e);
    }
  }

  private static Response answer(String type, long size, String range, Copy copy) {
    try {
      Optional<ByteRange> part = ByteRange.of(range, size);
      ByteRange bytes = part.orElse(new ByteRange(0, size - 1));
      Response.ResponseBuilder response =
          Response.status(part.isPresent() ? 206 : 200)
              .entity((StreamingOutput) out -> copy.copy(bytes, out))
              .type(type)
              .header("Accept-Ranges", "bytes")
              .header("Content-Length", bytes.length());
      if (part.isPresent()) {
        response.header(
            "Content-Range", "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), size));
      }
      return response.build();
    } catch (ByteRange.Unsatisfiable e) {
      return Problem.of(416, "invalid").response();
    }
  }

  private static void copy(byte[] head, Path file, ByteRange range, OutputStream out)
      throws IOException {
    long first = range.first();
    if (first < head.length) {
      int until = (int) Math.min(head.length, range.last() + 1);
      out.write(head, (int) first, until - (int) first);
      first = until;
    }
    if (first <= range.last()) {
      copy(file, new ByteRange(first - head.length, range.last() - head.length), out);
    }
  }

  private static void copy(Path file, ByteRange range, OutputStream out) throws IOException {
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
