package org.hotline12345.classifier.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a letter is also learned by: its first passages, and its first sentence, which is its title
/// where it has one.
final class Passages {
  private static final int PASSAGE = 60;
  private static final int MOST = 3;
  private static final int LONGEST_SENTENCE = 30;
  private static final int SHORTEST_SENTENCE = 5;
  private static final String ENDS = "。！？!?；;";

  private Passages() {}

  static List<Example> passages(List<Example> letters) {
    List<Example> passages = new ArrayList<>();
    for (var letter : letters) {
      var text = letter.text();
      for (int from = 0; from < MOST * PASSAGE && from + PASSAGE / 2 < text.length(); ) {
        int to = Math.min(text.length(), from + PASSAGE);
        passages.add(new Example(letter.label(), text.substring(from, to)));
        from = to;
      }
    }
    return passages;
  }

  static List<Example> sentences(List<Example> letters) {
    List<Example> sentences = new ArrayList<>();
    for (var letter : letters) {
      sentence(letter.text()).ifPresent(text -> sentences.add(new Example(letter.label(), text)));
    }
    return sentences;
  }

  /// Cut where it grows long; empty when there is hardly anything.
  static Optional<String> sentence(String text) {
    int end = Math.min(SHORTEST_SENTENCE, text.length());
    while (end < text.length() && end < LONGEST_SENTENCE && !ends(text.charAt(end))) {
      end++;
    }
    return end < SHORTEST_SENTENCE ? Optional.empty() : Optional.of(text.substring(0, end));
  }

  private static boolean ends(char character) {
    return Character.isWhitespace(character) || ENDS.indexOf(character) >= 0;
  }
}
