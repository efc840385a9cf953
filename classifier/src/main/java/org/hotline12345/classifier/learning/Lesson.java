package org.hotline12345.classifier.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.classifier.learning.Version.Confusion;
import org.hotline12345.classifier.learning.Version.Figures;
import org.hotline12345.classifier.learning.Version.Mistake;
import org.hotline12345.classifier.learning.Version.Verdict;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.LinearModel;
import org.hotline12345.classifier.linear.Settings;
import org.hotline12345.classifier.linear.Training;
import org.hotline12345.classifier.tool.Measurement;

/// Compares learning with the new corrections against learning without them, on a tenth of all
/// examples and corrections that neither has seen. The tenth is fixed by the texts themselves. The
/// model that takes over has learnt from everything, so no correction is lost to the measurement.
final class Lesson {
  /// A correction counts like so many examples: one decision must outweigh the neighbours it
  /// contradicts.
  private static final int EMPHASIS = 6;

  /// Figures that differ by less are equal: a few texts of a kept-back part of some hundreds.
  private static final double ALLOWED_LOSS = 0.005;

  private static final int KEPT_BACK_OF = 10;
  private static final int MOST_MISTAKES = 300;

  private final List<Example> shipped;
  private final Settings settings;

  Lesson(List<Example> shipped, Settings settings) {
    this.shipped = List.copyOf(shipped);
    this.settings = settings;
  }

  record Outcome(
      Figures before,
      Figures after,
      List<Confusion> confusions,
      List<Mistake> mistakes,
      Verdict verdict) {}

  Outcome compare(List<Correction> old, List<Correction> all) {
    var keptShipped = shipped.stream().filter(e -> keptBack(e.text())).toList();
    var keptCorrections =
        all.stream().filter(c -> keptBack(c.text())).map(Lesson::example).toList();
    var before = learn(old, false);
    var after = learn(all, false);
    var mistakes = mistakes(after, joined(keptShipped, keptCorrections));
    var was = figures(before, keptShipped, keptCorrections);
    var is = figures(after, keptShipped, keptCorrections);
    boolean worse =
        is.accuracy() < was.accuracy() - ALLOWED_LOSS
            || is.accuracyOnShipped() < was.accuracyOnShipped() - ALLOWED_LOSS;
    return new Outcome(
        was,
        is,
        confusions(mistakes),
        mistakes.subList(0, Math.min(mistakes.size(), MOST_MISTAKES)),
        worse ? Verdict.REFUSED : Verdict.ACCEPTED);
  }

  LinearModel learn(List<Correction> corrections) {
    return learn(corrections, true);
  }

  int examples() {
    return shipped.size();
  }

  private LinearModel learn(List<Correction> corrections, boolean everything) {
    List<Example> examples = new ArrayList<>();
    shipped.stream().filter(e -> everything || !keptBack(e.text())).forEach(examples::add);
    for (var correction : corrections) {
      if (everything || !keptBack(correction.text())) {
        for (int time = 0; time < EMPHASIS; time++) {
          examples.add(example(correction));
        }
      }
    }
    return Training.train(examples, everything ? settings : settings.calibratedIn(2));
  }

  static boolean keptBack(String text) {
    return Math.floorMod((text.hashCode() * 0x9E3779B9) >>> 8, KEPT_BACK_OF) == 0;
  }

  private static Example example(Correction correction) {
    return new Example(correction.line(), correction.text());
  }

  private static List<Example> joined(List<Example> some, List<Example> others) {
    List<Example> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static Figures figures(LinearModel model, List<Example> shipped, List<Example> kept) {
    var all = Measurement.of(joined(shipped, kept), model::rank);
    return new Figures(
        all.messages(),
        all.accuracy(),
        all.top3(),
        all.calibrationError(),
        all.accuracyOfMostConfident80(),
        Measurement.of(shipped, model::rank).accuracy(),
        Measurement.of(kept, model::rank).accuracy());
  }

  private static List<Mistake> mistakes(LinearModel model, List<Example> kept) {
    return kept.stream()
        .map(e -> new Mistake(e.text(), e.label(), model.best(e.text())))
        .filter(m -> !m.line().equals(m.suggested()))
        .toList();
  }

  private static List<Confusion> confusions(List<Mistake> mistakes) {
    Map<String, Confusion> times = new LinkedHashMap<>();
    for (var m : mistakes) {
      times.merge(
          m.line() + "\t" + m.suggested(),
          new Confusion(m.line(), m.suggested(), 1),
          (a, b) -> new Confusion(a.line(), a.suggested(), a.times() + b.times()));
    }
    return times.values().stream()
        .sorted(Comparator.comparingInt(Confusion::times).reversed())
        .toList();
  }
}
