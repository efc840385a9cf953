package org.hotline12345.classifier.linear;

/// Reads a text as overlapping n-grams of characters and of sounds. Case, width and the value of
/// numbers do not matter; no n-gram crosses punctuation or white space.
///
/// @param characters longest n-gram of characters
/// @param sounds longest n-gram of sounds (the shortest is 2); 0 for none
public record Grams(int characters, int sounds) {
  public Grams {
    if (characters < 1 || characters > 6 || sounds < 0 || sounds > 6) {
      throw new IllegalArgumentException("n-grams have 1 to 6 parts");
    }
  }

  /// Takes each n-gram with its span in the text.
  interface Sink {
    void gram(long key, boolean sound, int start, int end);
  }

  void read(String text, Sink sink) {
    var parts = new char[text.length()];
    var starts = new int[text.length()];
    var ends = new int[text.length()];
    int length = 0;
    for (int at = 0; at <= text.length(); at++) {
      char part = at == text.length() ? 0 : fold(text.charAt(at));
      if (part == 0) {
        sequence(parts, starts, ends, length, sink);
        length = 0;
      } else if (part == '0' && length > 0 && parts[length - 1] == '0') {
        ends[length - 1] = at + 1;
      } else {
        parts[length] = part;
        starts[length] = at;
        ends[length++] = at + 1;
      }
    }
  }

  private void sequence(char[] parts, int[] starts, int[] ends, int length, Sink sink) {
    var pinyin = Pinyin.shared();
    for (int from = 0; from < length; from++) {
      long key = 1;
      int last = Math.min(length, from + characters);
      for (int to = from; to < last; to++) {
        key = mix(key, parts[to]);
        sink.gram(key, false, starts[from], ends[to]);
      }
      key = 2;
      last = Math.min(length, from + sounds);
      for (int to = from; to < last; to++) {
        int sound = pinyin.sound(parts[to]);
        if (sound == 0) {
          break;
        }
        key = mix(key, sound);
        if (to > from) {
          sink.gram(key, true, starts[from], ends[to]);
        }
      }
    }
  }

  private static char fold(char character) {
    char half =
        character >= '\uff01' && character <= '\uff5e' ? (char) (character - 0xfee0) : character;
    if (half >= '0' && half <= '9') {
      return '0';
    }
    return Character.isLetterOrDigit(half) ? Character.toLowerCase(half) : 0;
  }

  private static long mix(long key, int part) {
    long mixed = (key ^ part) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
