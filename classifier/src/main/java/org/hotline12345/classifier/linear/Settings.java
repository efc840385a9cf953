package org.hotline12345.classifier.linear;

/// How a model is trained. The same settings and examples make the same model, byte for byte.
///
/// @param atLeastIn n-grams found in fewer examples are left out
/// @param rarity how strongly rare n-grams count more (power of the inverse document frequency)
/// @param cost of a wrongly placed example against smooth weights (liblinear's C)
/// @param telling how strongly n-grams count more that are much more, or much less, frequent in a
///     label's examples than elsewhere (a power; 0 for not)
/// @param passages whether letters are also learned by their passages, so that a model made from
///     letters understands a title or a sentence
/// @param curve how scores become probabilities
/// @param folds parts for calibration: each is predicted by a model that has not seen it
public record Settings(
    Grams grams,
    int atLeastIn,
    double rarity,
    double cost,
    double telling,
    boolean passages,
    Curve curve,
    int folds,
    long seed) {
  /// For many labels with a few hundred utterances each, written in one go.
  public static final Settings SHORT_TEXTS =
      new Settings(new Grams(3, 2, 3, 1f, 0.6f), 1, 1.0, 1.0, 0, false, Curve.SOFTMAX, 5, 12345);

  public static final Settings TITLES =
      new Settings(new Grams(2, 1, 2, 1f, 0.6f), 1, 1.0, 1.0, 0.5, false, Curve.SIGMOID, 5, 12345);
  public static final Settings LETTERS =
      new Settings(new Grams(3, 2, 0, 1f, 0f), 2, 1.5, 3.0, 0.5, true, Curve.SIGMOID, 5, 12345);
  private static final int SHORT = 120;

  /// A softmax has the sharpness to fit; a sigmoid, made to sum to 1, also where it begins to be
  /// sure.
  public enum Curve {
    SOFTMAX,
    SIGMOID
  }

  /// The same, but calibrated in so many parts.
  public Settings calibratedIn(int parts) {
    return new Settings(grams, atLeastIn, rarity, cost, telling, passages, curve, parts, seed);
  }

  /// The settings that suit what citizens wrote, by its usual length.
  public static Settings suiting(java.util.List<Example> examples) {
    double mean = examples.stream().mapToInt(e -> e.text().length()).average().orElse(0);
    return mean <= SHORT ? TITLES : LETTERS;
  }
}
