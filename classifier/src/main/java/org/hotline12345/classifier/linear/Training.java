package org.hotline12345.classifier.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hotline12345.classifier.linear.LinearModel.Judge;

/// Trains a [LinearModel]: one linear support vector machine per label against the rest, over
/// TF-IDF n-grams, then calibrated on out-of-fold scores.
public final class Training {
  /// How much the machines that learned passages count beside those that learned letters, for
  /// reading a letter and for reading a short text, and those that learned first sentences.
  private static final double PASSAGES_IN_LETTERS = 0.25;

  private static final double PASSAGES = 0.5;
  private static final double SENTENCES = 0.5;

  private final List<Example> examples;
  private final Settings settings;
  private final Progress progress;
  private final List<String> labels;

  private Training(List<Example> examples, Settings settings, Progress progress) {
    this.examples = examples;
    this.settings = settings;
    this.progress = progress;
    this.labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
  }

  /// Told after each step of a training.
  public interface Progress {
    void step(int done, int of);
  }

  /// @throws IllegalArgumentException unless there are examples of at least two labels
  public static LinearModel train(List<Example> examples, Settings settings) {
    return train(examples, settings, (done, of) -> {});
  }

  /// The same, telling how far it is.
  public static LinearModel train(List<Example> examples, Settings settings, Progress progress) {
    var training = new Training(List.copyOf(examples), settings, progress);
    if (training.labels.size() < 2) {
      throw new IllegalArgumentException("training needs examples of at least two labels");
    }
    return training.calibrated();
  }

  private LinearModel calibrated() {
    List<Calibration.Scored> whole = new ArrayList<>();
    List<Calibration.Scored> brief = new ArrayList<>();
    var parts = parts();
    int steps = settings.folds() + 1;
    for (int part = 0; part < settings.folds(); part++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int at = 0; at < examples.size(); at++) {
        (parts[at] == part ? unseen : seen).add(examples.get(at));
      }
      if (!seen.isEmpty() && !unseen.isEmpty()) {
        var model = fit(seen);
        score(model, model.whole(), unseen, whole);
        score(model, model.brief(), Passages.sentences(unseen), brief);
      }
      progress.step(part + 1, steps);
    }
    var model = fit(examples);
    progress.step(steps, steps);
    var sharp = sharpened(model.whole(), whole);
    return new LinearModel(
        labels,
        settings.grams(),
        model.vocabulary(),
        sharp,
        settings.passages() ? sharpened(model.brief(), brief) : sharp);
  }

  private Judge sharpened(Judge judge, List<Calibration.Scored> kept) {
    return new Judge(
        judge.weights(),
        kept.isEmpty() ? Calibration.NONE : Calibration.fit(kept, settings.curve()));
  }

  private void score(
      LinearModel model, Judge judge, List<Example> unseen, List<Calibration.Scored> scored) {
    for (var example : unseen) {
      var vector = model.vocabulary().vector(settings.grams(), example.text());
      scored.add(
          new Calibration.Scored(judge.weights().scores(vector), labels.indexOf(example.label())));
    }
  }

  /// The part in which each example is kept back. A label's neighbours are kept back together: they
  /// were often written in one go and resemble each other, and a model that has seen one would be
  /// too sure of the other.
  private int[] parts() {
    var parts = new int[examples.size()];
    for (var label : labels) {
      var places =
          IntStream.range(0, parts.length)
              .filter(at -> examples.get(at).label().equals(label))
              .toArray();
      for (int at = 0; at < places.length; at++) {
        parts[places[at]] = (int) ((long) at * settings.folds() / places.length);
      }
    }
    return parts;
  }

  private LinearModel fit(List<Example> seen) {
    var vocabulary = vocabulary(seen);
    var letters = Machines.learn(seen, labels, vocabulary, settings);
    if (!settings.passages()) {
      var judge = new Judge(letters.weights(), Calibration.NONE);
      return new LinearModel(labels, settings.grams(), vocabulary, judge, judge);
    }
    var passages = Machines.learn(Passages.passages(seen), labels, vocabulary, settings);
    var sentences = Machines.learn(Passages.sentences(seen), labels, vocabulary, settings);
    return new LinearModel(
        labels,
        settings.grams(),
        vocabulary,
        new Judge(letters.plus(passages, PASSAGES_IN_LETTERS).weights(), Calibration.NONE),
        new Judge(
            letters.plus(passages, PASSAGES).plus(sentences, SENTENCES).weights(),
            Calibration.NONE));
  }

  private Vocabulary vocabulary(List<Example> seen) {
    Map<Long, int[]> counts = new HashMap<>();
    for (int at = 0; at < seen.size(); at++) {
      int document = at + 1;
      settings
          .grams()
          .read(
              seen.get(at).text(),
              (key, start, end) -> {
                var count = counts.computeIfAbsent(key, k -> new int[2]);
                if (count[1] != document) {
                  count[1] = document;
                  count[0]++;
                }
              });
    }
    var keys =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue()[0] >= settings.atLeastIn())
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray();
    var importance = new float[keys.length];
    for (int row = 0; row < keys.length; row++) {
      double rare = 1 + Math.log((1.0 + seen.size()) / (1.0 + counts.get(keys[row])[0]));
      importance[row] = (float) Math.pow(rare, settings.rarity());
    }
    return new Vocabulary(keys, importance);
  }
}
