package org.hotline12345.telephony.speech;

import java.util.List;

/// A finished sentence of one speaker; there is at least one word.
public record Said(List<Word> words) {
  public Said {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("nothing was said");
    }
  }

  /// The words as a sentence, see [Sentence].
  public String text() {
    return Sentence.of(words);
  }

  public long startMillis() {
    return words.getFirst().startMillis();
  }

  public long endMillis() {
    return words.getLast().endMillis();
  }
}
