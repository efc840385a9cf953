package org.hotline12345.knowledge.db;

import org.hotline12345.knowledge.life.LifeStep;

/// What came of an attempt to change an article.
public sealed interface Edited {
  record Done(ArticleRow article) implements Edited {}

  record Refused(LifeStep.Because because) implements Edited {}

  /// Somebody else was quicker.
  record Stale() implements Edited {}

  record Unknown() implements Edited {}

  /// Another department's article.
  record NotYours() implements Edited {}

  /// An article with this id is there already.
  record Taken() implements Edited {}
}
