package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.hotline12345.acd.ContactId;

/// Asterisk writes `<contact>.raw` while the call talks: 8 kHz, 16 bit, two channels, left from
/// the citizen, right to the citizen, and only what was said with an agent. When the call is over
/// it becomes `<contact>.wav`. Thread-safe for different contacts.
public final class Recordings {
  private final Path folder;

  public Recordings(Path folder) {
    this.folder = folder;
  }

  /// How much of a call that lasts is recorded; nothing when it cannot be read.
  public Duration soFar(ContactId contact) {
    if (!contact.value().matches("[A-Za-z0-9-]+")) {
      return Duration.ZERO;
    }
    try {
      long bytes = Files.size(folder.resolve(contact.value() + ".raw"));
      return Duration.ofMillis(bytes / 4 * 1000 / Wav.RATE);
    } catch (IOException none) {
      return Duration.ZERO;
    }
  }

  /// Turns the raw file into a WAV and removes it. Doing it twice is harmless.
  ///
  /// @return the WAV's file name; empty when nothing was ever recorded
  public Optional<String> finish(ContactId contact) throws IOException {
    if (!contact.value().matches("[A-Za-z0-9-]+")) {
      return Optional.empty();
    }
    String name = contact.value() + ".wav";
    Path raw = folder.resolve(contact.value() + ".raw");
    Path wav = folder.resolve(name);
    if (!Files.exists(raw)) {
      return Files.exists(wav) ? Optional.of(name) : Optional.empty();
    }
    long bytes = Math.min(Files.size(raw), Wav.LIMIT) & ~3L;
    if (bytes == 0) {
      Files.delete(raw);
      return Optional.empty();
    }
    Path part = folder.resolve(contact.value() + ".part");
    try (OutputStream out = Files.newOutputStream(part);
        var in = Files.newInputStream(raw)) {
      out.write(Wav.header(bytes, Wav.STEREO));
      byte[] piece = new byte[1 << 16];
      for (long left = bytes; left > 0; ) {
        int read = in.readNBytes(piece, 0, (int) Math.min(piece.length, left));
        if (read == 0) {
          throw new IOException(raw + " became shorter while it was read");
        }
        out.write(piece, 0, read);
        left -= read;
      }
    }
    Files.move(part, wav, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(raw);
    return Optional.of(name);
  }
}
