package org.hotline12345.knowledge.life;

import java.time.LocalDate;
import java.util.Optional;

/// What people call the state of an article on a day.
public enum Phase {
  DRAFT,
  IN_REVIEW,
  PUBLISHED,
  /// In force, but its owner should have looked at it by now.
  DUE_FOR_REVIEW,
  /// No longer valid; never suggested.
  EXPIRED,
  WITHDRAWN;

  /// @param validUntil last valid day of the version in force
  public static Phase of(Life life, Optional<LocalDate> validUntil, LocalDate today) {
    if (life.inForce().isPresent()) {
      if (validUntil.filter(last -> today.isAfter(last)).isPresent()) {
        return EXPIRED;
      }
      return today.isBefore(life.inForce().get().reviewDue()) ? PUBLISHED : DUE_FOR_REVIEW;
    }
    if (life.withdrawal().isPresent()) {
      return WITHDRAWN;
    }
    return life.working().filter(w -> w.step() == Life.Step.IN_REVIEW).isPresent()
        ? IN_REVIEW
        : DRAFT;
  }
}
