package org.hotline12345.knowledge.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads Latin letters as pinyin, and replaces what the articles don't know by a word of theirs
/// that sounds alike or differs by one character. Thread-safe.
final class Spelling {
  private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+(?:[' ]+[a-zA-Z]+)*");
  private static final int LONGEST_LETTERS = 40;
  private static final int CHOICES = 3;
  private static final int LONGEST = 5;

  private final Vocabulary vocabulary;

  Spelling(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// For each run of letters that is no word of the articles, the Chinese words it may stand for.
  List<List<String>> typed(String text, IntPredicate knownRun) {
    List<List<String>> meant = new ArrayList<>();
    Matcher letters = LETTERS.matcher(text);
    while (letters.find()) {
      String run = letters.group().toLowerCase(Locale.ROOT);
      List<String> together = meant(run.replaceAll("[' ]+", ""), knownRun);
      if (!together.isEmpty()) {
        meant.add(together);
      } else {
        for (String part : run.split("[' ]+", -1)) {
          meant.add(meant(part, knownRun));
        }
      }
    }
    return meant;
  }

  private List<String> meant(String letters, IntPredicate knownRun) {
    boolean pinyin =
        letters.length() > 1
            && letters.length() <= LONGEST_LETTERS
            && !knownRun.test(Units.run(letters, 0, letters.length()));
    return pinyin ? words(letters) : List.of();
  }

  private List<String> words(String letters) {
    List<String> exact =
        best(Stream.concat(vocabulary.sounding(letters), vocabulary.beginningWith(letters)));
    if (!exact.isEmpty() || letters.length() < 3) {
      return exact;
    }
    List<String> started = begun(letters);
    if (!started.isEmpty()) {
      return started;
    }
    List<String> parts = parts(letters);
    return parts.isEmpty() && letters.length() > 4
        ? best(vocabulary.soundingAlmost(letters))
        : parts;
  }

  /// The shortest words that begin so, not the phrases that begin with them.
  private List<String> begun(String letters) {
    List<String> begun = new ArrayList<>();
    vocabulary
        .startingToSound(letters)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(vocabulary.commonFirst()))
        .filter(word -> begun.stream().noneMatch(word::startsWith))
        .limit(CHOICES)
        .forEachOrdered(begun::add);
    return begun;
  }

  private List<String> best(Stream<String> words) {
    return words.distinct().sorted(vocabulary.commonFirst()).limit(CHOICES).toList();
  }

  /// `gongjijintiqu` -> 公积金, 提取: the longest known word, then the rest.
  private List<String> parts(String letters) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < letters.length()) {
      int end = letters.length();
      List<String> found = List.of();
      for (; end > at + 1 && found.isEmpty(); end--) {
        found = best(vocabulary.sounding(letters.substring(at, end)));
      }
      if (found.isEmpty()) {
        return List.of();
      }
      parts.add(found.getFirst());
      at = end + 1;
    }
    return parts;
  }

  /// What was probably meant, if it differs.
  ///
  /// @param knownPair whether two neighbouring units occur in any article
  Optional<String> corrected(String text, IntPredicate knownPair) {
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = endOfHan(text, i);
      if (end > i) {
        out.append(correctedRun(text.substring(i, end), knownPair));
        i = end;
      } else {
        out.append(text.charAt(i++));
      }
    }
    String corrected = out.toString();
    return corrected.equals(text) ? Optional.empty() : Optional.of(corrected);
  }

  private static int endOfHan(String text, int from) {
    int end = from;
    while (end < text.length() && Units.isHan(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String correctedRun(String run, IntPredicate knownPair) {
    boolean[] inWord = new boolean[run.length()];
    Words.of(
        run.toCharArray(),
        (from, length, known) -> Arrays.fill(inWord, from, from + length, length > 1));
    var out = new StringBuilder();
    int i = 0;
    while (i < run.length()) {
      Optional<Fix> fix = fix(run, i, inWord, knownPair);
      out.append(fix.map(Fix::word).orElse(run.substring(i, i + 1)));
      i += fix.map(Fix::length).orElse(1);
    }
    return out.toString();
  }

  private record Fix(String word, int length) {}

  private Optional<Fix> fix(String run, int at, boolean[] inWord, IntPredicate knownPair) {
    for (int length = Math.min(LONGEST, run.length() - at); length > 1; length--) {
      String window = run.substring(at, at + length);
      if (doubtful(window, knownPair) && !(length == 2 && (inWord[at] || inWord[at + 1]))) {
        Optional<String> word = alike(window);
        if (word.isPresent()) {
          return Optional.of(new Fix(word.get(), length));
        }
      }
    }
    return Optional.empty();
  }

  private boolean doubtful(String window, IntPredicate knownPair) {
    if (vocabulary.count(window) > 0 || Words.isWord(window)) {
      return false;
    }
    for (int i = 0; i + 1 < window.length(); i++) {
      if (!knownPair.test(Units.pair(window.charAt(i), window.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> alike(String window) {
    Sound sound = Sound.of(window);
    Optional<String> same = first(vocabulary.sounding(sound.whole()));
    if (same.isPresent()) {
      return same;
    }
    Optional<String> loose = first(vocabulary.soundingLoosely(sound.loose()));
    return loose.isPresent() || window.length() < 3
        ? loose
        : first(
            vocabulary
                .writtenAlmost(window)
                .filter(word -> Words.isWord(word) && !within(word, window)));
  }

  /// Not a mistake but a word with a neighbour of its own.
  private static boolean within(String a, String b) {
    return a.contains(b) || b.contains(a);
  }

  private Optional<String> first(Stream<String> words) {
    return words.min(vocabulary.commonFirst());
  }
}
