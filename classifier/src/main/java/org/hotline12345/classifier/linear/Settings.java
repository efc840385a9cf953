package org.hotline12345.classifier.linear;

/// How a model is trained. The same settings and examples make the same model, byte for byte.
///
/// @param atLeastIn n-grams found in fewer examples are left out
/// @param rarity how strongly rare n-grams count more (power of the inverse document frequency)
/// @param cost of a wrongly placed example against smooth weights (liblinear's C)
/// @param opening each longer example is also learned from its first so many characters, so that a
///     model made from letters understands a title or a sentence; 0 for not
/// @param folds parts for calibration: each is predicted by a model that has not seen it
public record Settings(
    Grams grams, int atLeastIn, double rarity, double cost, int opening, int folds, long seed) {
  public static final Settings SHORT_TEXTS =
      new Settings(new Grams(3, 2, 3, 1f, 0.6f), 1, 1.0, 1.0, 0, 5, 12345);
  public static final Settings LONG_TEXTS =
      new Settings(new Grams(3, 2, 0, 1f, 0f), 2, 1.5, 3.0, 30, 5, 12345);
  private static final int SHORT = 120;

  /// The same, but calibrated in so many parts.
  public Settings calibratedIn(int parts) {
    return new Settings(grams, atLeastIn, rarity, cost, opening, parts, seed);
  }

  /// The settings that suit the examples' usual length.
  public static Settings suiting(java.util.List<Example> examples) {
    double mean = examples.stream().mapToInt(e -> e.text().length()).average().orElse(0);
    return mean <= SHORT ? SHORT_TEXTS : LONG_TEXTS;
  }
}
