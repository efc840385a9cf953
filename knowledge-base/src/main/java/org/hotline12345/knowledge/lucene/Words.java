package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;

/// Words by HanLP's core dictionary, longest match from the left: no graph, no model, tens of
/// millions of characters a second, so it can serve each query. Thread-safe.
final class Words {
  private static final String[] NAMES = {"ns", "nr", "nt", "nz"};

  /// Told each word of the dictionary, single characters too.
  interface Sink {
    /// @param known what the dictionary says of it
    void word(int from, int length, Attribute known);
  }

  private Words() {}

  static void of(char[] units, Sink sink) {
    var longest = CoreDictionary.trie.getLongestSearcher(units, 0);
    while (longest.next()) {
      sink.word(longest.begin, longest.length, longest.value);
    }
  }

  static boolean isWord(String text) {
    return CoreDictionary.contains(text);
  }

  /// Whether it is the name of a place, person or body.
  static boolean isName(Attribute attribute) {
    for (String nature : NAMES) {
      if (attribute.nature[0].startsWith(nature)) {
        return true;
      }
    }
    return false;
  }
}
