package org.hotline12345.insight.sighting;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hotline12345.classifier.Sensitive;

/// The words of what citizens said. Whatever identifies somebody is cut out before anything else
/// looks at a text. Thread-safe.
public final class Wording {
  private static final int MAX_TEXT = 600;
  private static final int MAX_WORDS = 80;

  private final Set<String> left;

  /// @param left words that say nothing, such as 您好
  public Wording(Set<String> left) {
    this.left = Set.copyOf(left);
  }

  /// `text` with a space for each sensitive span and for the place.
  public String nameless(String text, String place) {
    var plain = new StringBuilder(text);
    for (var span : Sensitive.spans(text)) {
      for (int at = span.start(); at < span.end(); at++) {
        plain.setCharAt(at, ' ');
      }
    }
    var rest = place.isBlank() ? plain.toString() : plain.toString().replace(place, " ");
    var line = rest.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT);
  }

  /// Nouns, verbs and adjectives of two characters or more; never a name.
  public Set<String> words(String nameless) {
    Set<String> words = new LinkedHashSet<>();
    for (var term : HanLP.segment(nameless)) {
      if (words.size() < MAX_WORDS && telling(term.word, term.nature)) {
        words.add(term.word);
      }
    }
    return words;
  }

  private boolean telling(String word, Nature nature) {
    return word.length() >= 2
        && word.length() <= 8
        && word.chars().allMatch(Character::isIdeographic)
        && !left.contains(word)
        && !nature.startsWith("nr")
        && (nature.startsWith("n")
            || nature.startsWith("v")
            || nature.startsWith("a")
            || nature.startsWith("g"));
  }

  public boolean known(String word) {
    return left.contains(word) || CoreDictionary.contains(word);
  }
}
