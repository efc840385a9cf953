package org.hotline12345.telephony.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// A sealed recording, to be read anywhere in it. Not thread-safe.
public final class SealedFile implements AutoCloseable {
  private static final int SEALED_CHUNK = Seal.CHUNK + Seal.TAG;

  private final SeekableByteChannel channel;
  private final SecretKey fileKey;
  private final long body;
  private final long chunks;

  private SealedFile(SeekableByteChannel channel, SecretKey fileKey) throws IOException {
    this.channel = channel;
    this.fileKey = fileKey;
    this.body = channel.size() - Seal.HEAD;
    this.chunks = (body + SEALED_CHUNK - 1) / SEALED_CHUNK;
    if (size() < 0) {
      throw new IOException("a recording without content");
    }
  }

  /// @throws IOException when the file is none, was altered, or its key is not at hand
  public static SealedFile open(Path file, RecordingKeys keys) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    try {
      return new SealedFile(channel, Seal.opened(read(channel, 0, Seal.HEAD), keys));
    } catch (IOException unreadable) {
      channel.close();
      throw unreadable;
    }
  }

  /// How long the content is.
  public long size() {
    return body - chunks * Seal.TAG;
  }

  /// Copies a part of the content, both ends included.
  public void copy(long first, long last, OutputStream out) throws IOException {
    for (long number = first / Seal.CHUNK; number <= last / Seal.CHUNK; number++) {
      long begins = number * Seal.CHUNK;
      byte[] content = chunk(number);
      int from = (int) Math.max(0, first - begins);
      int until = (int) Math.min(content.length, last + 1 - begins);
      out.write(content, from, until - from);
    }
  }

  private byte[] chunk(long number) throws IOException {
    long at = number * SEALED_CHUNK;
    int length = (int) Math.min(SEALED_CHUNK, body - at);
    ByteBuffer sealed = read(channel, Seal.HEAD + at, length);
    byte[] bytes = new byte[length];
    sealed.get(bytes);
    return Seal.chunk(Cipher.DECRYPT_MODE, fileKey, number, number == chunks - 1, bytes);
  }

  private static ByteBuffer read(SeekableByteChannel channel, long at, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    channel.position(at);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException("the recording was cut off");
      }
    }
    return bytes.flip();
  }

  /// Seals the file with the current key, if it is not yet.
  ///
  /// @return whether it was not
  public static boolean rewrap(Path file, RecordingKeys keys) throws IOException {
    byte[] head;
    try (SealedFile sealed = open(file, keys)) {
      ByteBuffer old = read(sealed.channel, 0, Seal.HEAD);
      ByteBuffer current = ByteBuffer.wrap(Seal.head(sealed.fileKey, keys));
      int until = 4 + RecordingKeys.ID_BYTES;
      if (old.slice(0, until).equals(current.slice(0, until))) {
        return false;
      }
      head = current.array();
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(head);
      while (bytes.hasRemaining()) {
        out.write(bytes, bytes.position());
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
