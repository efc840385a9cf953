package org.hotline12345.knowledge.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// The words of the articles, found by how they sound and by how they are misspelt. Words of
/// articles that went stay known but are not answered. Written by one thread, read by many.
final class Vocabulary {
  private static final int RUN = 3;
  private static final int LONGEST = 8;

  /// A body of many pages names more words than anybody types.
  private static final int BODY = 4_000;

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final NavigableMap<String, Set<String>> wholes = new ConcurrentSkipListMap<>();
  private final Map<String, Set<String>> initials = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> looses = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> shortened = new ConcurrentHashMap<>();

  void add(Page page) {
    for (String word : wordsOf(page)) {
      if (counts.merge(word, 1, Integer::sum) == 1) {
        learn(word);
      }
    }
  }

  void remove(Page page) {
    wordsOf(page).forEach(word -> counts.computeIfPresent(word, (w, n) -> n - 1));
  }

  int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  Stream<String> sounding(String whole) {
    return present(wholes.getOrDefault(whole, Set.of()));
  }

  Stream<String> soundingLoosely(String loose) {
    return present(looses.getOrDefault(loose, Set.of()));
  }

  Stream<String> beginningWith(String letters) {
    return present(initials.getOrDefault(letters, Set.of()));
  }

  /// Words whose pinyin begins with these letters.
  Stream<String> startingToSound(String letters) {
    return wholes.subMap(letters, letters + '{').values().stream()
        .limit(200)
        .flatMap(this::present);
  }

  /// Pinyin of which one letter is wrong, missing or too many.
  Stream<String> soundingAlmost(String letters) {
    String first = letters.substring(0, 1);
    return wholes.subMap(first, first + '{').entrySet().stream()
        .filter(entry -> Edits.oneApart(entry.getKey(), letters))
        .limit(50)
        .flatMap(entry -> present(entry.getValue()));
  }

  /// Words of three characters or more of which one is wrong, missing or too many.
  Stream<String> writtenAlmost(String word) {
    return Stream.concat(Stream.of(word), Edits.without(word).stream())
        .flatMap(key -> present(shortened.getOrDefault(key, Set.of())))
        .filter(known -> Edits.oneApart(known, word))
        .distinct();
  }

  Comparator<String> commonFirst() {
    return Comparator.comparingInt((String word) -> count(word)).reversed().thenComparing(w -> w);
  }

  private Stream<String> present(Set<String> words) {
    return words.stream().filter(word -> count(word) > 0);
  }

  private void learn(String word) {
    Sound sound = Sound.of(word);
    note(wholes, sound.whole(), word);
    note(initials, sound.initials(), word);
    note(looses, sound.loose(), word);
    if (word.length() >= 3 && word.length() <= 5) {
      note(shortened, word, word);
      Edits.without(word).forEach(key -> note(shortened, key, word));
    }
  }

  private static void note(Map<String, Set<String>> map, String key, String word) {
    if (!key.isEmpty()) {
      map.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(word);
    }
  }

  private static Set<String> wordsOf(Page page) {
    Set<String> words = new HashSet<>();
    runs(page.title(), words);
    for (char[] question : page.questions()) {
      runs(question, words);
    }
    char[] body = page.body();
    char[] start = body.length > BODY ? java.util.Arrays.copyOf(body, BODY) : body;
    Words.of(start, (from, length, known) -> keep(start, from, from + length, words));
    return words;
  }

  /// Each word, and each run of two or three neighbours: compounds are seldom in the dictionary.
  private static void runs(char[] row, Set<String> words) {
    List<int[]> parts = new ArrayList<>();
    Words.of(row, (from, length, known) -> parts.add(new int[] {from, from + length}));
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i; j < Math.min(parts.size(), i + RUN); j++) {
        if (j > i && parts.get(j)[0] != parts.get(j - 1)[1]) {
          break;
        }
        keep(row, parts.get(i)[0], parts.get(j)[1], words);
      }
    }
  }

  private static void keep(char[] row, int from, int to, Set<String> words) {
    if (to - from < 2 || to - from > LONGEST) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (!Units.isHan(row[i])) {
        return;
      }
    }
    words.add(new String(row, from, to - from));
  }
}
