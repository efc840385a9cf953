package org.hotline12345.classifier.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says how probable each label is for a text, and which of its phrases decided. A model of letters
/// judges a brief text otherwise than a letter. Immutable and thread-safe.
public final class LinearModel {
  /// The longest title or sentence.
  private static final int BRIEF = 60;

  private final List<String> labels;
  private final Grams grams;
  private final Vocabulary vocabulary;
  private final Judge whole;
  private final Judge brief;

  LinearModel(List<String> labels, Grams grams, Vocabulary vocabulary, Judge whole, Judge brief) {
    this.labels = List.copyOf(labels);
    this.grams = grams;
    this.vocabulary = vocabulary;
    this.whole = whole;
    this.brief = brief;
  }

  /// What scores a text, and how sure its scores are.
  record Judge(Weights weights, Calibration calibration) {}

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

  Judge whole() {
    return whole;
  }

  /// The same as [#whole()] where the model has learned short texts only.
  Judge brief() {
    return brief;
  }

  private Judge judge(String text) {
    return text.length() <= BRIEF ? brief : whole;
  }

  /// How many of the text's n-grams the model has ever seen.
  public int known(String text) {
    return vocabulary.vector(grams, text).size();
  }

  /// All labels, most probable first.
  public List<Ranked> rank(String text) {
    var judge = judge(text);
    var scores = judge.weights().scores(vocabulary.vector(grams, text));
    var probabilities = judge.calibration().probabilities(scores);
    List<Ranked> ranked = new ArrayList<>(labels.size());
    for (int label = 0; label < probabilities.length; label++) {
      ranked.add(new Ranked(labels.get(label), probabilities[label]));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
    return ranked;
  }

  /// The most probable label.
  public String best(String text) {
    var scores = judge(text).weights().scores(vocabulary.vector(grams, text));
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
    return new Deciders(text, judge(text).weights().support(vector, column), vector)
        .read(grams, vocabulary)
        .phrases(limit);
  }
}
