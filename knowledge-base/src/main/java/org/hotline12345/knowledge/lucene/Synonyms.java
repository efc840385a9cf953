package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What else a word is called, from a text file. `a, b, c`: each stands for the others;
/// `a => b, c`: who asks for a also finds b and c. `#` begins a remark. Immutable.
final class Synonyms {
  private static final long MAX_BYTES = 1024 * 1024;
  private static final int LONGEST = 10;

  static final Synonyms NONE = new Synonyms(Map.of());

  private final Map<String, Set<String>> others;
  private final Set<Integer> starts = new HashSet<>();

  private Synonyms(Map<String, Set<String>> others) {
    this.others = others;
    others.keySet().forEach(word -> starts.add(Units.pair(word.charAt(0), word.charAt(1))));
  }

  /// @throws IOException if the file can't be read or a line can't be understood
  static Synonyms read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(file + ": larger than " + MAX_BYTES + " bytes");
    }
    Map<String, Set<String>> others = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String said = line.replaceFirst("#.*", "").strip();
      if (!said.isEmpty() && !note(said, others)) {
        throw new IOException(file + ":" + number + ": not two words of two characters or more");
      }
    }
    return new Synonyms(others);
  }

  private static boolean note(String line, Map<String, Set<String>> others) {
    String[] sides = line.split("=>", -1);
    List<String> from = words(sides[0]);
    List<String> to = sides.length == 1 ? from : words(sides[1]);
    int least = sides.length == 1 ? 2 : 1;
    if (sides.length > 2 || from.isEmpty() || to.size() < least) {
      return false;
    }
    for (String word : from) {
      for (String other : to) {
        if (!word.equals(other)) {
          others.computeIfAbsent(word, w -> new HashSet<>()).add(other);
        }
      }
    }
    return from.stream().allMatch(word -> word.length() > 1);
  }

  private static List<String> words(String side) {
    List<String> words = new ArrayList<>();
    for (String word : side.split("[,，]", -1)) {
      String units = new String(Units.of(word.strip()));
      if (!units.isEmpty()) {
        words.add(units);
      }
    }
    return words;
  }

  /// Other words for what stands in the row, each once, at most `most`.
  Set<String> of(char[] row, int most) {
    Set<String> found = new HashSet<>();
    int i = 0;
    while (i + 1 < row.length && found.size() < most) {
      i += starts.contains(Units.pair(row[i], row[i + 1])) ? longest(row, i, found) : 1;
    }
    return found;
  }

  private int longest(char[] row, int at, Set<String> found) {
    for (int length = Math.min(LONGEST, row.length - at); length > 1; length--) {
      Set<String> words = others.get(new String(row, at, length));
      if (words != null) {
        found.addAll(words);
        return length;
      }
    }
    return 1;
  }
}
