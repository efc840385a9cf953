package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hotline12345.acd.ContactId;

/// Asterisk writes `<contact>.raw` while the call talks: 8 kHz, 16 bit, two channels, left from
/// the citizen, right to the citizen, and only what was said with an agent. When the call is over
/// it becomes `<day>/<contact>.opus`, compressed and sealed (see [Seal]), which has its name only
/// when it is whole. Thread-safe for different contacts.
public final class Recordings {
  static final String RAW = ".raw";
  private static final long BYTES_PER_FRAME = 4;
  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final RecordingKeys.Source keys;

  public Recordings(Path folder, RecordingKeys.Source keys) {
    this.folder = folder;
    this.keys = keys;
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

  /// @param file name below the folder of recordings
  /// @param sha256 of the content, as it is played
  public record Finished(ContactId contact, String file, String sha256, long bytes, long millis) {}

  /// Makes the recording from the raw file, which stays until [#forget]. Twice is harmless.
  ///
  /// @return empty when nothing was recorded
  /// @throws IOException when the disk is full, for example; nothing is left of the attempt
  public Optional<Finished> finish(ContactId contact) throws IOException {
    if (!contact.value().matches("[A-Za-z0-9-]{1,64}")) {
      return Optional.empty();
    }
    Path raw = raw(contact);
    long bytes;
    Instant day;
    try {
      bytes = Files.size(raw) & -BYTES_PER_FRAME;
      day = Files.getLastModifiedTime(raw).toInstant();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    if (bytes == 0) {
      Files.delete(raw);
      return Optional.empty();
    }
    String name = day.atOffset(ZoneOffset.UTC).toLocalDate() + "/" + contact.value() + ".opus";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(contact.value() + ".part");
    try {
      Finished finished = write(contact, name, part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(finished);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Finished write(ContactId contact, String name, Path part, long bytes) throws IOException {
    MessageDigest hash = sha256();
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        InputStream in = Files.newInputStream(raw(contact))) {
      SealedOutput sealed = new SealedOutput(Channels.newOutputStream(channel), keys.read());
      Counted counted = new Counted(new DigestOutputStream(sealed, hash));
      OpusFile opus = new OpusFile(counted, contact.hashCode());
      for (long left = bytes; left > 0; ) {
        byte[] piece = in.readNBytes((int) Math.min(PIECE, left));
        if (piece.length == 0) {
          throw new IOException(raw(contact) + " became shorter while it was read");
        }
        opus.write(ByteBuffer.wrap(piece));
        left -= piece.length;
      }
      opus.finish();
      sealed.finish();
      channel.force(true);
      return new Finished(
          contact, name, HexFormat.of().formatHex(hash.digest()), counted.bytes, opus.millis());
    }
  }

  /// The recording is safe and known: the raw file goes.
  public void forget(ContactId contact) throws IOException {
    Files.deleteIfExists(raw(contact));
  }

  public void delete(String file) throws IOException {
    Path path = folder.resolve(file).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("outside of the recordings: " + file);
    }
    Files.deleteIfExists(path);
  }

  /// Raw files that nobody has written to for a while: of calls that wait or are held, or left
  /// behind by a process that was killed.
  public List<ContactId> untouched(Duration since, Instant now) throws IOException {
    List<ContactId> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(RAW)).toList()) {
        if (modified(file).plus(since).isBefore(now)) {
          String name = file.getFileName().toString();
          found.add(new ContactId(name.substring(0, name.length() - RAW.length())));
        }
      }
    }
    return found;
  }

  private static Instant modified(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException justFinished) {
      return Instant.MAX.minus(Duration.ofDays(1));
    }
  }

  /// When the raw file was written to last, and how long it is.
  public record RawState(Instant at, long bytes) {}

  public Optional<RawState> rawState(ContactId contact) throws IOException {
    try {
      Path raw = raw(contact);
      return Optional.of(new RawState(Files.getLastModifiedTime(raw).toInstant(), Files.size(raw)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /// What is left on the disk.
  public long freeBytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private Path raw(ContactId contact) {
    return folder.resolve(contact.value() + RAW);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Counted extends java.io.FilterOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      out.write(content, from, length);
      bytes += length;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }
  }
}
