package org.hotline12345.knowledge.life;

import java.time.LocalDate;

/// What somebody did with an article.
public sealed interface LifeEvent {
  /// Who did it.
  String by();

  /// New words; the first begin a new version.
  record Saved(String by) implements LifeEvent {}

  record Submitted(String by) implements LifeEvent {}

  /// @param reviewDue when its owner has to look at it again
  record Approved(String by, LocalDate reviewDue) implements LifeEvent {}

  record Rejected(String by, String because) implements LifeEvent {}

  /// The version being written is given up; what was in force stays.
  record Discarded(String by) implements LifeEvent {}

  /// What is in force was looked at and is still right.
  record Confirmed(String by, LocalDate reviewDue) implements LifeEvent {}

  record Withdrawn(String by, String because) implements LifeEvent {}
}
