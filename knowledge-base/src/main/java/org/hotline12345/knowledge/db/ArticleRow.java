package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.life.Life;

/// A row of `article`. What lists are made from is taken from the version in force, or else from
/// the one being written.
public record ArticleRow(
    String id,
    int revision,
    String life,
    String title,
    String line,
    String owner,
    Optional<Integer> inForce,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> reviewDue,
    boolean inReview,
    boolean working,
    boolean withdrawn,
    Optional<String> seed,
    long used,
    Instant updatedAt) {

  /// @param shown whose title, line, owner and validity the lists show
  static ArticleRow of(
      Life life, int revision, Article shown, Optional<String> seed, long used, Instant now) {
    return new ArticleRow(
        shown.id(),
        revision,
        Json.write(life),
        shown.title(),
        shown.line(),
        shown.owner(),
        life.inForce().map(Life.InForce::version),
        shown.validUntil(),
        life.inForce().map(Life.InForce::reviewDue),
        life.working().filter(w -> w.step() == Life.Step.IN_REVIEW).isPresent(),
        life.working().isPresent(),
        life.withdrawal().isPresent(),
        seed,
        used,
        now);
  }

  public Life standing() {
    return Json.read(life, Life.class);
  }
}
