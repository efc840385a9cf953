package org.hotline12345.classifier.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.LinearModel.Ranked;

/// How well labels were predicted.
///
/// @param calibrationError expected calibration error over ten equal-width bins
/// @param accuracyOfMostConfident80 accuracy among the 80 % with the highest probability
public record Measurement(
    int messages,
    double macroF1,
    double accuracy,
    double top1,
    double top2,
    double top3,
    double calibrationError,
    double accuracyOfMostConfident80) {

  /// @param predict all labels of a text, most probable first
  public static Measurement of(List<Example> examples, Function<String, List<Ranked>> predict) {
    List<Judged> judged = new ArrayList<>();
    for (var example : examples) {
      judged.add(Judged.of(example.label(), predict.apply(example.text())));
    }
    return new Measurement(
        judged.size(),
        macroF1(judged),
        within(judged, 1),
        within(judged, 1),
        within(judged, 2),
        within(judged, 3),
        calibrationError(judged),
        mostConfident(judged));
  }

  private record Judged(String expected, String predicted, int place, double probability) {
    static Judged of(String expected, List<Ranked> ranked) {
      if (ranked.isEmpty()) {
        return new Judged(expected, "", Integer.MAX_VALUE, 0);
      }
      int place = ranked.stream().map(Ranked::label).toList().indexOf(expected);
      var first = ranked.getFirst();
      return new Judged(
          expected, first.label(), place < 0 ? Integer.MAX_VALUE : place, first.probability());
    }
  }

  private static double within(List<Judged> judged, int places) {
    return share(judged, (double) judged.stream().filter(j -> j.place() < places).count());
  }

  private static double share(List<Judged> judged, double part) {
    return judged.isEmpty() ? 0 : part / judged.size();
  }

  private static double macroF1(List<Judged> judged) {
    var labels = new TreeSet<>(judged.stream().map(Judged::expected).toList());
    double sum = 0;
    for (var label : labels) {
      double right = 0;
      double said = 0;
      double are = 0;
      for (var one : judged) {
        boolean is = one.expected().equals(label);
        boolean predicted = one.predicted().equals(label);
        right += is && predicted ? 1 : 0;
        said += predicted ? 1 : 0;
        are += is ? 1 : 0;
      }
      sum += 2 * right / (said + are);
    }
    return labels.isEmpty() ? 0 : sum / labels.size();
  }

  private static double calibrationError(List<Judged> judged) {
    var confidence = new double[10];
    var right = new double[10];
    for (var one : judged) {
      int bin = (int) Math.min(9, one.probability() * 10);
      confidence[bin] += one.probability();
      right[bin] += one.place() == 0 ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return share(judged, error);
  }

  private static double mostConfident(List<Judged> judged) {
    var sorted =
        judged.stream()
            .sorted(Comparator.comparingDouble(Judged::probability).reversed())
            .limit(judged.size() * 8L / 10)
            .toList();
    return share(sorted, (double) sorted.stream().filter(j -> j.place() == 0).count());
  }
}
