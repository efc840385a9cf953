package org.hotline12345.knowledge.lucene;

/// The numbers of the ranking, found by measuring (docs/search.md says how).
///
/// @param rarity power to which a term's rarity (idf) is raised
/// @param unitFill how slowly more of the same unit stops counting (k1 of BM25)
/// @param unitLength how much of a long text's advantage is taken away for units (b of BM25)
/// @param units weight of single units beside pairs
/// @param crossing weight of a pair that crosses the border between two words
/// @param name weight of units and pairs inside the name of a place, person or body
/// @param run weight of runs of letters and digits
/// @param lead additional weight of the words with which a long text begins
/// @param repeated power to which the number of times is raised that a term was asked for
/// @param heading weight of the title or question that is most like what was asked
record Weights(
    double rarity,
    double unitFill,
    double unitLength,
    double pairFill,
    double pairLength,
    double units,
    double crossing,
    double name,
    double run,
    double lead,
    double repeated,
    double heading) {
  /// What is typed or said in a sentence or two.
  static final Weights SHORT = new Weights(1.25, 1.2, 0.9, 0.8, 1, 1.2, 1, 1.3, 3, 0, 0.5, 0.5);

  /// A letter, or a whole conversation.
  static final Weights LONG = new Weights(1.75, 5, 1, 3, 1, 0.5, 0.7, 1.3, 4, 1, 0.5, 0.5);
}
