package org.hotline12345.classifier.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Trains a [LinearModel]: one linear support vector machine per label against the rest, over
/// TF-IDF n-grams, then calibrated on out-of-fold scores.
public final class Training {
  private static final double PRECISION = 0.05;

  private final List<Example> examples;
  private final Settings settings;
  private final List<String> labels;

  static {
    Linear.disableDebugOutput();
  }

  private Training(List<Example> examples, Settings settings) {
    this.examples = examples;
    this.settings = settings;
    this.labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
  }

  /// @throws IllegalArgumentException unless there are examples of at least two labels
  public static LinearModel train(List<Example> examples, Settings settings) {
    var training = new Training(List.copyOf(examples), settings);
    if (training.labels.size() < 2) {
      throw new IllegalArgumentException("training needs examples of at least two labels");
    }
    return training.calibrated();
  }

  private LinearModel calibrated() {
    List<Calibration.Scored> kept = new ArrayList<>();
    var parts = parts();
    for (int part = 0; part < settings.folds(); part++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int at = 0; at < examples.size(); at++) {
        (parts[at] == part ? unseen : seen).add(examples.get(at));
      }
      if (seen.isEmpty() || unseen.isEmpty()) {
        continue;
      }
      var model = fit(seen, 1);
      for (var example : unseen) {
        var vector = model.vocabulary().vector(settings.grams(), example.text());
        kept.add(
            new Calibration.Scored(
                model.weights().scores(vector), labels.indexOf(example.label())));
      }
    }
    return fit(examples, kept.isEmpty() ? 1 : Calibration.fit(kept));
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

  /// The openings of the longer examples.
  private List<Example> openings(List<Example> seen) {
    List<Example> openings = new ArrayList<>();
    for (var example : seen) {
      if (settings.opening() > 0 && example.text().length() > 2 * settings.opening()) {
        openings.add(new Example(example.label(), example.text().substring(0, settings.opening())));
      }
    }
    return openings;
  }

  /// Where there are openings, the mean of two models counts: one that has seen them and one that
  /// has not. It is better than either, on letters and on titles.
  private LinearModel fit(List<Example> seen, double sharpness) {
    var all = new ArrayList<>(seen);
    all.addAll(openings(seen));
    var vocabulary = vocabulary(all);
    var features = new Feature[all.size()][];
    for (int at = 0; at < features.length; at++) {
      var vector = vocabulary.vector(settings.grams(), all.get(at).text());
      features[at] = features(vector, vocabulary.size() + 1);
    }
    var byRow = new double[vocabulary.size()][labels.size()];
    var bias = new double[labels.size()];
    if (all.size() > seen.size()) {
      add(all, features, 0.5, byRow, bias);
      add(seen, Arrays.copyOf(features, seen.size()), 0.5, byRow, bias);
    } else {
      add(seen, features, 1, byRow, bias);
    }
    return new LinearModel(
        labels, settings.grams(), vocabulary, Weights.of(byRow, bias), sharpness);
  }

  private void add(
      List<Example> seen, Feature[][] features, double share, double[][] byRow, double[] bias) {
    for (int label = 0; label < labels.size(); label++) {
      var name = labels.get(label);
      var problem = new Problem();
      problem.l = features.length;
      problem.n = byRow.length + 1;
      problem.bias = 1;
      problem.x = features;
      problem.y = seen.stream().mapToDouble(e -> e.label().equals(name) ? 1 : -1).toArray();
      one(problem, label, share, byRow, bias);
    }
  }

  /// One label against the rest.
  private void one(Problem problem, int label, double share, double[][] byRow, double[] bias) {
    if (Arrays.stream(problem.y).allMatch(y -> y < 0)) {
      bias[label] -= share;
      return;
    }
    var parameter =
        new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, settings.cost(), PRECISION, 1000, 0.1);
    parameter.setRandom(new Random(settings.seed()));
    var model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? share : -share;
    var weights = model.getFeatureWeights();
    for (int row = 0; row < byRow.length; row++) {
      byRow[row][label] += sign * weights[row];
    }
    bias[label] += sign * weights[problem.n - 1];
  }

  private static Feature[] features(Vector vector, int bias) {
    var features = new Feature[vector.size() + 1];
    for (int at = 0; at < vector.size(); at++) {
      features[at] = new FeatureNode(vector.rows()[at] + 1, vector.values()[at]);
    }
    features[vector.size()] = new FeatureNode(bias, 1);
    return features;
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
