package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/// Words by HanLP's core dictionary, longest match from the left: no graph, no model, tens of
/// millions of characters a second, so it can serve each query. Thread-safe.
final class Words {
  private static final String[] NAMES = {"ns", "nr", "nt", "nz"};

  /// Told each word of the dictionary, single characters too.
  interface Sink {
    /// @param name whether the dictionary knows it as the name of a place, person or body
    void word(int from, int length, boolean name);
  }

  private Words() {}

  static void of(char[] units, Sink sink) {
    var longest = CoreDictionary.trie.getLongestSearcher(units, 0);
    while (longest.next()) {
      sink.word(longest.begin, longest.length, isName(longest.value));
    }
  }

  static boolean isWord(String text) {
    return CoreDictionary.contains(text);
  }

  private static boolean isName(CoreDictionary.Attribute attribute) {
    for (String nature : NAMES) {
      if (attribute.nature[0].startsWith(nature)) {
        return true;
      }
    }
    return false;
  }
}
