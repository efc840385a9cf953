package org.hotline12345.knowledge.lucene;

/// The index's fields.
final class Fields {
  static final String ID = "id";

  /// Number of the article's page in memory.
  static final String PAGE = "page";

  /// Pairs of neighbouring units, the title's and questions' more than once.
  static final String PAIRS = "pairs";

  /// Single units, for what is too short to have pairs.
  static final String UNITS = "units";

  private Fields() {}
}
