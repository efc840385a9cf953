package org.hotline12345.knowledge.life;

/// What an event does to a life.
public sealed interface LifeStep {
  record Moved(Life life) implements LifeStep {}

  record Refused(Because because) implements LifeStep {}

  enum Because {
    /// It lies with a reviewer: take it back first, by a rejection.
    IN_REVIEW,
    NO_DRAFT,
    NOTHING_TO_REVIEW,
    /// A second person has to review.
    OWN_WORDS,
    NOT_IN_FORCE,
    /// A first draft can't be given up: there would be nothing left.
    NOTHING_ELSE
  }
}
