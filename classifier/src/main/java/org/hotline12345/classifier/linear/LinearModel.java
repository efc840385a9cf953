package org.hotline12345.classifier.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says how probable each label is for a text, and which of its phrases decided. Immutable and
/// thread-safe.
public final class LinearModel {
  private final List<String> labels;
  private final Grams grams;
  private final Vocabulary vocabulary;
  private final Weights weights;
  private final double sharpness;

  LinearModel(
      List<String> labels, Grams grams, Vocabulary vocabulary, Weights weights, double sharpness) {
    this.labels = List.copyOf(labels);
    this.grams = grams;
    this.vocabulary = vocabulary;
    this.weights = weights;
    this.sharpness = sharpness;
  }

  public record Ranked(String label, double probability) {}

  /// A part of the text and how much it spoke for a label.
  public record Phrase(String text, int start, int end, double weight) {}

  public List<String> labels() {
    return labels;
  }

  Grams grams() {
    return grams;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Weights weights() {
    return weights;
  }

  double sharpness() {
    return sharpness;
  }

  /// How many of the text's n-grams the model has ever seen.
  public int known(String text) {
    return vocabulary.vector(grams, text).size();
  }

  /// All labels, most probable first.
  public List<Ranked> rank(String text) {
    return rank(vocabulary.vector(grams, text));
  }

  List<Ranked> rank(Vector vector) {
    var probabilities = Calibration.probabilities(weights.scores(vector), sharpness);
    List<Ranked> ranked = new ArrayList<>(labels.size());
    for (int label = 0; label < probabilities.length; label++) {
      ranked.add(new Ranked(labels.get(label), probabilities[label]));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
    return ranked;
  }

  /// The most probable label.
  public String best(String text) {
    var scores = weights.scores(vocabulary.vector(grams, text));
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return labels.get(best);
  }

  /// The phrases that spoke most for a label, strongest first.
  public List<Phrase> reasons(String text, String label, int limit) {
    var vector = vocabulary.vector(grams, text);
    int column = labels.indexOf(label);
    if (column < 0 || vector.size() == 0) {
      return List.of();
    }
    return new Deciders(text, weights.support(vector, column), vector)
        .read(grams, vocabulary)
        .phrases(limit);
  }
}
