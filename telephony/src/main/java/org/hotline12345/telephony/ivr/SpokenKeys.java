package org.hotline12345.telephony.ivr;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words that stand for keys. A recogniser of a free vocabulary says what it heard; the longest
/// word in it decides, so that 不满意 is not taken for 满意. Two words of different keys beside
/// each other are no answer.
public record SpokenKeys(Map<Character, List<String>> words) {
  public static final SpokenKeys NONE = new SpokenKeys(Map.of());

  private record Word(char key, String text) {}

  public SpokenKeys {
    words = Map.copyOf(words);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// @param said what was recognised, with or without punctuation
  public Optional<Character> key(String said) {
    String rest = said.replaceAll("[\\s，。、…]", "");
    List<Word> longestFirst =
        words.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(w -> new Word(entry.getKey(), w)))
            .sorted(Comparator.comparingInt((Word word) -> -word.text().length()))
            .toList();
    Optional<Character> found = Optional.empty();
    for (Word word : longestFirst) {
      if (!rest.contains(word.text())) {
        continue;
      }
      if (found.isPresent() && found.get() != word.key()) {
        return Optional.empty();
      }
      found = Optional.of(word.key());
      rest = rest.replace(word.text(), " ");
    }
    return found;
  }
}
