package org.hotline12345.classifier;

import java.util.Optional;
import org.hotline12345.classifier.Analysis.Emergency;
import org.hotline12345.classifier.linear.LinearModel;

/// Emergencies told in words that [Emergencies] does not know: a model of what people say then,
/// learned from `examples/emergencies`. It hears single utterances; in a long letter some sentence
/// or other always sounds like one.
final class Dangers {
  /// The model's label for what is no emergency.
  static final String ORDINARY = "ordinary";

  private static final int LONGEST = 80;

  /// How probable an emergency must be where no line claims the text, and how much more where
  /// one is sure of it. Chosen on kept-back examples, so that four in a thousand ordinary
  /// utterances are heard wrongly.
  private static final double LEAST = 0.18;

  private static final double AGAINST_A_LINE = 0.32;

  private final LinearModel model;

  Dangers(LinearModel model) {
    this.model = model;
  }

  /// @param ordinaryLine how probable the likeliest line is that has to do with no emergencies
  Optional<Emergency> in(String text, double ordinaryLine) {
    if (text.length() > LONGEST || model.known(text) == 0) {
      return Optional.empty();
    }
    var ranked = model.rank(text);
    double ordinary =
        ranked.stream()
            .filter(r -> r.label().equals(ORDINARY))
            .mapToDouble(LinearModel.Ranked::probability)
            .sum();
    if (1 - ordinary < LEAST + AGAINST_A_LINE * ordinaryLine) {
      return Optional.empty();
    }
    return ranked.stream()
        .map(LinearModel.Ranked::label)
        .filter(label -> !label.equals(ORDINARY))
        .findFirst()
        .map(service -> emergency(service, text));
  }

  /// With the phrase that spoke most for it.
  private Emergency emergency(String service, String text) {
    return model.reasons(text, service, 1).stream()
        .findFirst()
        .map(phrase -> new Emergency(service, phrase.text(), phrase.start(), phrase.end()))
        .orElseGet(() -> new Emergency(service, text, 0, text.length()));
  }
}
