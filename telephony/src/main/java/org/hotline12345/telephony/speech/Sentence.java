package org.hotline12345.telephony.speech;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/// Words as people write them: no space between Chinese words, one between words of letters,
/// a comma where the speaker paused, and one `…` for a stretch the recogniser did not know.
public final class Sentence {
  static final String UNKNOWN = "…";
  private static final Set<String> UNKNOWN_WORDS = Set.of("[unk]", "<unk>", "<UNK>", "[UNK]");
  private static final long PAUSE_MILLIS = 200;

  private Sentence() {}

  static String of(List<Word> words) {
    StringBuilder text = new StringBuilder();
    long end = words.getFirst().startMillis();
    for (Word word : words) {
      if (!text.isEmpty() && word.startMillis() - end >= PAUSE_MILLIS) {
        text.append('，');
      }
      append(text, word.text());
      end = word.endMillis();
    }
    return text.toString();
  }

  /// The same for words without times, separated by spaces.
  public static String of(String spaced) {
    StringBuilder text = new StringBuilder();
    StringTokenizer words = new StringTokenizer(spaced);
    while (words.hasMoreTokens()) {
      append(text, words.nextToken());
    }
    return text.toString();
  }

  /// Whether a recogniser meant "speech that is none of my words".
  public static boolean isUnknown(String word) {
    return UNKNOWN_WORDS.contains(word);
  }

  private static void append(StringBuilder text, String word) {
    if (isUnknown(word)) {
      if (!text.toString().endsWith(UNKNOWN)) {
        text.append(UNKNOWN);
      }
      return;
    }
    if (!text.isEmpty() && !word.isEmpty() && letter(text.charAt(text.length() - 1))) {
      if (letter(word.charAt(0))) {
        text.append(' ');
      }
    }
    text.append(word);
  }

  private static boolean letter(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
