package org.hotline12345.classifier.linear;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;

/// Cuts text into words by the longest match in HanLP's core dictionary: some millions of
/// characters a second. What the dictionary does not know stands alone, character by character.
final class Words {
  private Words() {}

  /// Where each word ends, ascending; the last is the text's length.
  static int[] ends(char[] text) {
    var ends = new int[text.length];
    int count = 0;
    int at = 0;
    var known = CoreDictionary.trie.getLongestSearcher(text, 0);
    while (known.next()) {
      while (at < known.begin) {
        ends[count++] = ++at;
      }
      at = known.begin + known.length;
      ends[count++] = at;
    }
    while (at < text.length) {
      ends[count++] = ++at;
    }
    return Arrays.copyOf(ends, count);
  }
}
