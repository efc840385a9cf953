package org.hotline12345.classifier.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// One linear support vector machine per label against the rest. What an n-gram counts in a label's
/// machine grows with how telling it is of the label: naive Bayes' ratio of frequencies (Wang and
/// Manning 2012).
final class Machines {
  private static final double PRECISION = 0.05;
  private static final double SMOOTHING = 1;

  private final Settings settings;
  private final Vocabulary vocabulary;
  private final double[][] weights;
  private final double[] bias;

  static {
    Linear.disableDebugOutput();
  }

  /// The same for all labels, when no n-gram counts more for one.
  private Feature[][] plain = {};

  private Machines(Settings settings, Vocabulary vocabulary, int labels) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.weights = new double[vocabulary.size()][labels];
    this.bias = new double[labels];
  }

  static Machines learn(
      List<Example> examples, List<String> labels, Vocabulary vocabulary, Settings settings) {
    var machines = new Machines(settings, vocabulary, labels.size());
    var vectors =
        examples.stream().map(e -> vocabulary.vector(settings.grams(), e.text())).toList();
    for (int label = 0; label < labels.size(); label++) {
      var name = labels.get(label);
      var sides = examples.stream().mapToDouble(e -> e.label().equals(name) ? 1 : -1).toArray();
      machines.learn(vectors, sides, label);
    }
    return machines;
  }

  /// Adds a share of what others have learned.
  Machines plus(Machines others, double share) {
    var sum = new Machines(settings, vocabulary, bias.length);
    for (int row = 0; row < weights.length; row++) {
      for (int label = 0; label < bias.length; label++) {
        sum.weights[row][label] = weights[row][label] + share * others.weights[row][label];
      }
    }
    for (int label = 0; label < bias.length; label++) {
      sum.bias[label] = bias[label] + share * others.bias[label];
    }
    return sum;
  }

  Weights weights() {
    return Weights.of(weights, bias);
  }

  private Feature[][] features(List<Vector> vectors, double[] telling) {
    return vectors.stream().map(vector -> features(vector, telling)).toArray(Feature[][]::new);
  }

  private Feature[][] plain(List<Vector> vectors, double[] ones) {
    if (plain.length != vectors.size()) {
      plain = features(vectors, ones);
    }
    return plain;
  }

  private void learn(List<Vector> vectors, double[] sides, int label) {
    if (Arrays.stream(sides).allMatch(side -> side < 0)) {
      bias[label] = -1;
      return;
    }
    var telling = telling(vectors, sides);
    var problem = new Problem();
    problem.l = sides.length;
    problem.n = weights.length + 1;
    problem.bias = 1;
    problem.x = settings.telling() == 0 ? plain(vectors, telling) : features(vectors, telling);
    problem.y = sides;
    var parameter =
        new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, settings.cost(), PRECISION, 1000, 0.1);
    parameter.setRandom(new Random(settings.seed()));
    var model = Linear.train(problem, parameter);
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    var learned = model.getFeatureWeights();
    for (int row = 0; row < weights.length; row++) {
      weights[row][label] = sign * learned[row] * telling[row];
    }
    bias[label] = sign * learned[weights.length];
  }

  /// For each row: 1 on average, more the more its frequencies on the two sides differ.
  private double[] telling(List<Vector> vectors, double[] sides) {
    var telling = new double[weights.length];
    Arrays.fill(telling, 1);
    if (settings.telling() == 0) {
      return telling;
    }
    var with = new int[weights.length];
    var without = new int[weights.length];
    int examples = 0;
    for (int at = 0; at < sides.length; at++) {
      var counts = sides[at] > 0 ? with : without;
      for (int row : vectors.get(at).rows()) {
        counts[row]++;
      }
      examples += sides[at] > 0 ? 1 : 0;
    }
    double sum = 0;
    for (int row = 0; row < telling.length; row++) {
      double here = (with[row] + SMOOTHING) / (examples + 2 * SMOOTHING);
      double there = (without[row] + SMOOTHING) / (sides.length - examples + 2 * SMOOTHING);
      telling[row] = Math.abs(Math.log(here / there));
      sum += telling[row];
    }
    for (int row = 0; row < telling.length; row++) {
      telling[row] = Math.pow(telling[row] * telling.length / sum, settings.telling());
    }
    return telling;
  }

  private Feature[] features(Vector vector, double[] telling) {
    var features = new Feature[vector.size() + 1];
    for (int at = 0; at < vector.size(); at++) {
      int row = vector.rows()[at];
      features[at] = new FeatureNode(row + 1, vector.values()[at] * telling[row]);
    }
    features[vector.size()] = new FeatureNode(weights.length + 1, 1);
    return features;
  }
}
