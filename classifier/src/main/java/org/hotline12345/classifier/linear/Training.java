package org.hotline12345.classifier.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

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
    var order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(settings.seed()));
    List<Calibration.Scored> kept = new ArrayList<>();
    for (int fold = 0; fold < settings.folds(); fold++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int at = 0; at < order.size(); at++) {
        (at % settings.folds() == fold ? unseen : seen).add(order.get(at));
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
    return fit(order, kept.isEmpty() ? 1 : Calibration.fit(kept));
  }

  /// The examples, and the openings of the longer ones.
  private List<Example> withOpenings(List<Example> seen) {
    List<Example> all = new ArrayList<>(seen);
    for (var example : seen) {
      if (settings.opening() > 0 && example.text().length() > 2 * settings.opening()) {
        all.add(new Example(example.label(), example.text().substring(0, settings.opening())));
      }
    }
    return all;
  }

  private LinearModel fit(List<Example> given, double sharpness) {
    var seen = withOpenings(given);
    var vocabulary = vocabulary(seen);
    var problem = new Problem();
    problem.l = seen.size();
    problem.n = vocabulary.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[seen.size()][];
    problem.y = new double[seen.size()];
    for (int at = 0; at < seen.size(); at++) {
      problem.x[at] = features(vocabulary.vector(settings.grams(), seen.get(at).text()), problem.n);
      problem.y[at] = labels.indexOf(seen.get(at).label());
    }
    var byRow = new double[vocabulary.size()][labels.size()];
    var bias = new double[labels.size()];
    Arrays.fill(bias, -1);
    for (int label = 0; label < labels.size(); label++) {
      one(problem, label, byRow, bias);
    }
    return new LinearModel(
        labels, settings.grams(), vocabulary, Weights.of(byRow, bias), sharpness);
  }

  /// One label against the rest.
  private void one(Problem all, int label, double[][] byRow, double[] bias) {
    var problem = new Problem();
    problem.l = all.l;
    problem.n = all.n;
    problem.bias = all.bias;
    problem.x = all.x;
    problem.y = Arrays.stream(all.y).map(y -> y == label ? 1 : -1).toArray();
    if (Arrays.stream(problem.y).allMatch(y -> y < 0)) {
      return;
    }
    var parameter =
        new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, settings.cost(), PRECISION, 1000, 0.1);
    parameter.setRandom(new Random(settings.seed()));
    var model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    var weights = model.getFeatureWeights();
    for (int row = 0; row < byRow.length; row++) {
      byRow[row][label] = sign * weights[row];
    }
    bias[label] = sign * weights[all.n - 1];
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
              (key, sound, start, end) -> {
                var count = counts.computeIfAbsent(key, k -> new int[] {0, 0, sound ? 1 : 0});
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
      var count = counts.get(keys[row]);
      double rare = 1 + Math.log((1.0 + seen.size()) / (1.0 + count[0]));
      importance[row] = (float) (rare * (count[2] == 1 ? settings.soundWeight() : 1));
    }
    return new Vocabulary(keys, importance);
  }
}
