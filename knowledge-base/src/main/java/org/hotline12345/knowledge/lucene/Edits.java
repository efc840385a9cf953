package org.hotline12345.knowledge.lucene;

import java.util.ArrayList;
import java.util.List;

/// One mistake: a character wrong, missing or too many.
final class Edits {
  private Edits() {}

  /// The word without each of its characters in turn.
  static List<String> without(String word) {
    List<String> shorter = new ArrayList<>(word.length());
    for (int i = 0; i < word.length(); i++) {
      shorter.add(word.substring(0, i) + word.substring(i + 1));
    }
    return shorter;
  }

  static boolean oneApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end <= 1;
  }
}
