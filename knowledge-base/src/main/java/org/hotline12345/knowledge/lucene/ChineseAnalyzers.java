package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How Chinese text becomes terms: overlapping character bigrams (robust against new words), whole
/// words (exact matter), and for typing without an input method the pinyin of words.
final class ChineseAnalyzers {
  private ChineseAnalyzers() {}

  /// `公积金贷款` -> 公积 积金 金贷 贷款; Latin words and numbers stay whole, in lower case.
  static Analyzer bigrams() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(source));
        return new TokenStreamComponents(source, new CJKBigramFilter(tokens));
      }
    };
  }

  static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new WordTokenizer();
        return new TokenStreamComponents(source, new LowerCaseFilter(new CJKWidthFilter(source)));
      }
    };
  }

  /// The pinyin of a text without tones and spaces: `公积金` -> `gongjijin`.
  static String pinyin(String text) {
    return join(HanLP.convertToPinyinList(text), false);
  }

  /// The first letters: `公积金` -> `gjj`.
  static String initials(String text) {
    return join(HanLP.convertToPinyinList(text), true);
  }

  private static String join(List<Pinyin> syllables, boolean initials) {
    var joined = new StringBuilder();
    for (Pinyin syllable : syllables) {
      String letters = syllable == Pinyin.none5 ? "" : syllable.getPinyinWithoutTone();
      if (!letters.isEmpty()) {
        joined.append(initials ? letters.substring(0, 1) : letters);
      }
    }
    return joined.toString().toLowerCase(Locale.ROOT);
  }
}
