package org.hotline12345.telephony.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Optional;
import org.hotline12345.tickets.contact.ContactLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of entries in their order. What [#add] returned from is on the disk and is read again
/// after a crash. Entries are written into the log oldest first; when the last one is, the file is
/// emptied. A crash in between has all of them written once more, which is harmless.
///
/// Only its owner can read the file: it has what citizens said. For one thread.
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final FileAttribute<?> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final FileChannel channel;
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();

  /// @throws IOException when the file cannot be opened; an unreadable line in it is set aside in
  ///     `<file>.unreadable`, never dropped
  public Journal(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(file)) {
      Files.createFile(file, OWNER_ALONE);
    }
    boolean whole = true;
    for (String line : Files.readAllLines(file)) {
      Optional<Entry> entry = read(line);
      entry.ifPresent(entries::add);
      if (entry.isEmpty()) {
        whole = false;
        setAside(line);
      }
    }
    if (!whole) {
      rewrite();
    }
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    if (!entries.isEmpty()) {
      LOG.warn("{} entries from before are written first", entries.size());
    }
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public int size() {
    return entries.size();
  }

  void add(Entry entry) {
    try {
      append(channel, line(entry));
      channel.force(false);
    } catch (IOException full) {
      throw new UncheckedIOException("the journal cannot be written", full);
    }
    entries.add(entry);
  }

  /// Writes the oldest entry into the log and forgets it.
  ///
  /// @throws RuntimeException what the log throws; the entry stays then
  public void writeOldest(ContactLog log) {
    entries.element().into(log);
    forgetOldest();
  }

  /// Sets the oldest entry aside in `<file>.refused`, for somebody to look at.
  public void refuseOldest() throws IOException {
    Path refused = file.resolveSibling(file.getFileName() + ".refused");
    Files.write(
        refused, line(entries.element()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    forgetOldest();
  }

  private void forgetOldest() {
    entries.remove();
    if (entries.isEmpty()) {
      try {
        channel.truncate(0);
      } catch (IOException e) {
        throw new UncheckedIOException("the journal cannot be emptied", e);
      }
    }
  }

  /// Without what could not be read, so that the next entry begins a line of its own.
  private void rewrite() throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, OWNER_ALONE);
    for (Entry entry : entries) {
      Files.write(part, line(entry), StandardOpenOption.APPEND);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void setAside(String line) throws IOException {
    LOG.error("{} has a line that cannot be read; it is kept beside it", file.getFileName());
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".unreadable"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static byte[] line(Entry entry) throws IOException {
    String json = JSON.writerFor(Entry.class).writeValueAsString(entry);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void append(FileChannel channel, byte[] line) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(line);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  private static Optional<Entry> read(String line) {
    try {
      return Optional.of(JSON.readValue(line, Entry.class));
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
