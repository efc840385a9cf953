package org.hotline12345.classifier.linear;

import java.util.Arrays;

/// Reads a text as overlapping n-grams of characters, of words and of sounds. Case, width and the
/// value of numbers do not matter; no n-gram crosses punctuation or white space. N-grams of the
/// same kind and length are a *block*: the highest bits of their keys.
///
/// @param characters longest n-gram of characters
/// @param words longest n-gram of words; 0 for none
/// @param sounds longest n-gram of sounds (the shortest is 2); 0 for none
/// @param wordWeight how much a block of words counts beside a block of characters
/// @param soundWeight the same for sounds
public record Grams(int characters, int words, int sounds, float wordWeight, float soundWeight) {
  private static final int BLOCK_BITS = 4;
  private static final int BLOCK_SHIFT = Long.SIZE - 1 - BLOCK_BITS;
  private static final int LONGEST = 5;

  public Grams {
    if (characters < 1
        || Math.max(characters, Math.max(words, sounds)) > LONGEST
        || Math.min(words, sounds) < 0) {
      throw new IllegalArgumentException("n-grams have 1 to 5 parts");
    }
  }

  /// Takes each n-gram with its span in the text.
  interface Sink {
    void gram(long key, int start, int end);
  }

  static int block(long key) {
    return (int) (key >>> BLOCK_SHIFT);
  }

  int blocks() {
    return characters + words + Math.max(0, sounds - 1);
  }

  float weight(int block) {
    if (block < characters) {
      return 1;
    }
    return block < characters + words ? wordWeight : soundWeight;
  }

  void read(String text, Sink sink) {
    var parts = new char[text.length()];
    var starts = new int[text.length()];
    var ends = new int[text.length()];
    int length = 0;
    for (int at = 0; at <= text.length(); at++) {
      char part = at == text.length() ? 0 : fold(text.charAt(at));
      if (part == 0) {
        new Sequence(parts, starts, ends, length, sink).read();
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

  /// A stretch of text without punctuation.
  private final class Sequence {
    private final char[] parts;
    private final int[] starts;
    private final int[] ends;
    private final int length;
    private final Sink sink;

    Sequence(char[] parts, int[] starts, int[] ends, int length, Sink sink) {
      this.parts = parts;
      this.starts = starts;
      this.ends = ends;
      this.length = length;
      this.sink = sink;
    }

    void read() {
      for (int from = 0; from < length; from++) {
        characters(from);
        sounds(from);
      }
      if (words > 0 && length > 0) {
        words(Words.ends(Arrays.copyOf(parts, length)));
      }
    }

    private void characters(int from) {
      long key = 1;
      int last = Math.min(length, from + characters);
      for (int to = from; to < last; to++) {
        key = mix(key, parts[to]);
        gram(key, to - from, from, to);
      }
    }

    private void sounds(int from) {
      long key = 2;
      int last = Math.min(length, from + sounds);
      for (int to = from; to < last; to++) {
        int sound = Pinyin.shared().sound(parts[to]);
        if (sound == 0) {
          break;
        }
        key = mix(key, sound);
        if (to > from) {
          gram(key, characters + words + to - from - 1, from, to);
        }
      }
    }

    private void words(int[] wordEnds) {
      for (int word = 0; word < wordEnds.length; word++) {
        int from = word == 0 ? 0 : wordEnds[word - 1];
        long key = 3;
        int begin = from;
        for (int to = word; to < Math.min(wordEnds.length, word + words); to++) {
          for (; begin < wordEnds[to]; begin++) {
            key = mix(key, parts[begin]);
          }
          key = mix(key, '_');
          gram(key, characters + to - word, from, begin - 1);
        }
      }
    }

    private void gram(long key, int block, int first, int last) {
      long within = key & ((1L << BLOCK_SHIFT) - 1);
      sink.gram(((long) block << BLOCK_SHIFT) | within, starts[first], ends[last]);
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
