package org.hotline12345.knowledge.lucene;

import java.util.List;
import java.util.Optional;

/// Reads a question: what stands there, what it may stand for (pinyin), what else it is called
/// (synonyms) and what was probably meant (spelling). Thread-safe.
final class Reader {
  private static final double MEANT = 1;
  private static final double SYNONYM = 0.4;
  private static final double CORRECTED = 0.7;
  private static final int MOST_SYNONYMS = 24;

  /// A letter has words enough; nobody reads it as pinyin or looks for its mistakes.
  private static final int SENTENCE = 48;

  /// A mistake in a few words matters. In a sentence the other words find the article, and names
  /// that no article has would be taken for mistakes.
  private static final int WORDS = 12;

  private final Optional<SynonymFile> synonyms;
  private final Spelling spelling;
  private final Pages pages;

  Reader(Optional<SynonymFile> synonyms, Spelling spelling, Pages pages) {
    this.synonyms = synonyms;
    this.spelling = spelling;
    this.pages = pages;
  }

  Asked read(String text) {
    char[] row = Units.of(text);
    var asked = new Asked(row);
    synonyms.ifPresent(
        file ->
            file.now()
                .of(row, MOST_SYNONYMS)
                .forEach(word -> asked.also(word.toCharArray(), SYNONYM)));
    if (row.length <= SENTENCE) {
      for (List<String> words : typed(text)) {
        for (int i = 0; i < words.size(); i++) {
          asked.also(words.get(i).toCharArray(), MEANT / (i + 1));
        }
      }
    }
    if (row.length <= WORDS) {
      spelling
          .corrected(text, pair -> pages.holding(pair) > 0)
          .ifPresent(corrected -> asked.also(Units.of(corrected), CORRECTED));
    }
    return asked;
  }

  /// The question as it was probably meant, if that differs.
  Optional<String> corrected(String text) {
    return text.length() > SENTENCE
        ? Optional.empty()
        : spelling.corrected(text, pair -> pages.holding(pair) > 0);
  }

  private List<List<String>> typed(String text) {
    return spelling.typed(text, run -> pages.holds((char) run));
  }
}
