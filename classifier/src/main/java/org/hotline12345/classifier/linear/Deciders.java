package org.hotline12345.classifier.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hotline12345.classifier.linear.LinearModel.Phrase;

/// Finds the phrases behind a label: each n-gram shares what it added among its characters, and
/// neighbouring characters that added much become one phrase.
final class Deciders {
  private static final double WORTH_SAYING = 0.3;
  private static final int LONGEST = 10;

  private final String text;
  private final float[] support;
  private final Vector vector;
  private final double[] characters;

  Deciders(String text, float[] support, Vector vector) {
    this.text = text;
    this.support = support;
    this.vector = vector;
    this.characters = new double[text.length()];
  }

  Deciders read(Grams grams, Vocabulary vocabulary) {
    grams.read(
        text,
        (key, start, end) -> {
          int at = Arrays.binarySearch(vector.rows(), vocabulary.row(key));
          for (int character = start; at >= 0 && character < end; character++) {
            characters[character] += support[at] / (end - start);
          }
        });
    return this;
  }

  List<Phrase> phrases(int limit) {
    double most = Arrays.stream(characters).max().orElse(0);
    if (most <= 0) {
      return List.of();
    }
    List<Phrase> phrases = new ArrayList<>();
    for (int start = 0; start < characters.length; start++) {
      int end = start;
      double weight = 0;
      while (end < characters.length
          && end - start < LONGEST
          && characters[end] >= most * WORTH_SAYING) {
        weight += characters[end++];
      }
      if (end > start) {
        phrases.add(new Phrase(text.substring(start, end), start, end, weight));
        start = end;
      }
    }
    phrases.sort(Comparator.comparingDouble(Phrase::weight).reversed());
    var distinct = new ArrayList<Phrase>();
    for (var phrase : phrases) {
      boolean said = distinct.stream().anyMatch(other -> other.text().equals(phrase.text()));
      if (!said && distinct.size() < limit) {
        distinct.add(phrase);
      }
    }
    return distinct;
  }
}
