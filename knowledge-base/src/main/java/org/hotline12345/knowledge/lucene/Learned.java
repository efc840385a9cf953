package org.hotline12345.knowledge.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The numbers by which sentences are ranked, learned from pairs of a title and the reply to it
/// (docs/search.md says how): `sentence.tsv`, a name and a number a line. Immutable.
final class Learned {
  static final Learned SENTENCE = read("sentence.tsv");

  private final Map<String, Double> numbers;

  private Learned(Map<String, Double> numbers) {
    this.numbers = numbers;
  }

  /// The number of that name; 0 if nothing was learned for it.
  double of(String name) {
    return numbers.getOrDefault(name, 0.0);
  }

  private static Learned read(String name) {
    Map<String, Double> numbers = new HashMap<>();
    try (var stream = Learned.class.getResourceAsStream(name);
        var rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      rows.lines()
          .filter(row -> !row.startsWith("#"))
          .map(row -> row.split("\t", 2))
          .forEach(row -> numbers.put(row[0], Double.valueOf(row[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
    return new Learned(numbers);
  }
}
