package org.hotline12345.classifier;

import java.util.EnumSet;
import java.util.Set;
import org.hotline12345.classifier.extraction.ChineseNumbers;
import org.hotline12345.classifier.extraction.People;

/// A text without what identifies anybody: each sensitive character is a `*`, so that the length
/// and all spans stay as they were. 王建国，13812345678 becomes 王**，138****5678.
public final class Masked {
  private static final char HIDDEN = '*';

  private Masked() {}

  public static String text(String text) {
    return text(text, EnumSet.allOf(Sensitive.Kind.class));
  }

  /// Hides only these kinds: who has to go to a house must see where it stands.
  public static String text(String text, Set<Sensitive.Kind> kinds) {
    var masked = new StringBuilder(text);
    for (var span : Sensitive.spans(text)) {
      if (!kinds.contains(span.kind())) {
        continue;
      }
      int start = span.start();
      int end = span.end();
      int length = end - start;
      switch (span.kind()) {
        case NAME -> {
          start += 1;
          end -= People.titleLength(text.substring(span.start(), end));
        }
        case PHONE -> {
          start += length >= 11 ? length - 8 : 0;
          end -= length >= 7 ? 4 : 0;
        }
        case ID_NUMBER, CARD -> {
          start += Math.min(4, length);
          end -= length >= 15 ? 2 : 0;
        }
        case PLATE -> start += 2;
        case ADDRESS -> {
          digits(masked, start, end);
          start = end;
        }
      }
      for (int at = start; at < end; at++) {
        masked.setCharAt(at, HIDDEN);
      }
    }
    return masked.toString();
  }

  /// 12号 becomes **号.
  private static void digits(StringBuilder masked, int start, int end) {
    for (int at = start; at < end; at++) {
      if (ChineseNumbers.isNumeral(masked.charAt(at))) {
        masked.setCharAt(at, HIDDEN);
      }
    }
  }
}
