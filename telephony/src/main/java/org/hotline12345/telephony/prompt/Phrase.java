package org.hotline12345.telephony.prompt;

import java.time.Duration;
import java.util.List;

/// A stretch of speech without a pause, and the pause after it.
public record Phrase(List<String> syllables, Pause pause) {
  public Phrase {
    syllables = List.copyOf(syllables);
  }

  String pinyin() {
    return String.join(" ", syllables);
  }

  /// A pause within a sentence is shorter than the half second after which a recogniser takes
  /// the sentence for finished.
  enum Pause {
    NONE(0),
    WORD(120),
    CLAUSE(280),
    SENTENCE(700);

    final Duration length;

    Pause(int millis) {
      this.length = Duration.ofMillis(millis);
    }

    static Pause at(char c) {
      return switch (c) {
        case '、' -> WORD;
        case '，', ',', '：', ':', '（', '）', '(', ')', '—', '-', '\n' -> CLAUSE;
        case '。', '！', '？', '；', '…', '!', '?', ';' -> SENTENCE;
        default -> NONE;
      };
    }

    Pause longer(Pause other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
