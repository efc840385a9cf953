package org.hotline12345.insight.similar;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The overlapping groups of four characters of a text, as sorted hashes without repetition.
/// Punctuation, spaces and the width and case of letters do not count. Immutable.
public final class Shingles {
  public static final int WIDTH = 4;

  /// As long as a ticket's request may be.
  private static final int MAX_CHARACTERS = 4000;

  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  public static Shingles of(String text) {
    return of(text, WIDTH);
  }

  /// @param width characters of each group
  public static Shingles of(String text, int width) {
    var plain = plain(text);
    int[] all = new int[Math.max(0, plain.length() - width + 1)];
    for (int start = 0; start < all.length; start++) {
      int hash = 0;
      for (int at = start; at < start + width; at++) {
        hash = hash * 0x2c9277b5 + plain.charAt(at);
      }
      all[start] = mixed(hash);
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return new Shingles(Arrays.copyOf(all, kept));
  }

  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length() && plain.length() < MAX_CHARACTERS; i++) {
      char c = text.charAt(i);
      // Full-width forms stand 0xfee0 above their ASCII ones.
      char narrow = c >= '！' && c <= '～' ? (char) (c - 0xfee0) : c;
      if (Character.isLetterOrDigit(narrow)) {
        plain.append(Character.toLowerCase(narrow));
      }
    }
    return plain.toString();
  }

  /// Murmur3's last step: spreads neighbouring hashes.
  private static int mixed(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  public int size() {
    return hashes.length;
  }

  public int hash(int index) {
    return hashes[index];
  }

  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
    bytes.asIntBuffer().put(hashes);
    return bytes.array();
  }

  /// What [#bytes] gave.
  public static Shingles from(byte[] bytes, int offset, int length) {
    int[] hashes = new int[length / Integer.BYTES];
    ByteBuffer.wrap(bytes, offset, length).asIntBuffer().get(hashes);
    return new Shingles(hashes);
  }

  public Overlap overlap(Shingles other) {
    int mine = 0;
    int theirs = 0;
    int shared = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Integer.compare(hashes[mine], other.hashes[theirs]);
      shared += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return new Overlap(shared, hashes.length, other.hashes.length);
  }
}
