package org.hotline12345.telephony.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Seals what is written to it, see [Seal]. Without [#finish] the file has no end and cannot be
/// opened. Not thread-safe.
final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final SecretKey fileKey;
  private final byte[] chunk = new byte[Seal.CHUNK];
  private int filled;
  private long number;

  SealedOutput(OutputStream out, RecordingKeys keys) throws IOException {
    this.out = out;
    this.fileKey = Seal.fileKey();
    out.write(Seal.head(fileKey, keys));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    for (int left = length; left > 0; ) {
      if (filled == chunk.length) {
        seal(false);
      }
      int part = Math.min(left, chunk.length - filled);
      System.arraycopy(bytes, at, chunk, filled, part);
      filled += part;
      at += part;
      left -= part;
    }
  }

  private void seal(boolean last) throws IOException {
    byte[] content = filled == chunk.length ? chunk : Arrays.copyOf(chunk, filled);
    out.write(Seal.chunk(Cipher.ENCRYPT_MODE, fileKey, number++, last, content));
    filled = 0;
  }

  /// The last chunk. The stream below stays open.
  void finish() throws IOException {
    seal(true);
    out.flush();
  }
}
