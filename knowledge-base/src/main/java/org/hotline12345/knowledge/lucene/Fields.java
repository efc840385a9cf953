package org.hotline12345.knowledge.lucene;

/// The index's fields.
final class Fields {
  static final String ID = "id";
  static final String LINE = "line";
  static final String PUBLIC = "public";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String TITLE = "title";
  static final String QUESTIONS = "questions";
  static final String BODY = "body";
  static final String TITLE_WORDS = "title.words";
  static final String BODY_WORDS = "body.words";
  static final String PINYIN = "pinyin";

  private Fields() {}
}
