package org.hotline12345.desktop.knowledge.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hotline12345.knowledge.db.ArticleEvent;
import org.hotline12345.knowledge.db.ArticleRow;
import org.hotline12345.knowledge.db.ArticleShelf;
import org.hotline12345.knowledge.life.Life;
import org.hotline12345.knowledge.life.Phase;

/// Shapes of the API.
final class ArticleViews {
  private ArticleViews() {}

  /// `ArticleSummary`.
  ///
  /// @param working what the next version is, if one is being written
  record Summary(
      String id,
      int revision,
      String title,
      String line,
      String owner,
      Phase phase,
      Optional<Life.Step> working,
      Optional<LocalDate> validUntil,
      Optional<LocalDate> reviewDue,
      long used,
      Instant updatedAt) {
    static Summary of(ArticleRow row, LocalDate today) {
      var life = row.standing();
      return new Summary(
          row.id(),
          row.revision(),
          row.title(),
          row.line(),
          row.owner(),
          Phase.of(life, row.validUntil(), today),
          life.working().map(Life.Working::step),
          row.validUntil(),
          row.reviewDue(),
          row.used(),
          row.updatedAt());
    }
  }

  /// `ArticleFile`: everything about one article.
  record Whole(
      Summary summary,
      Optional<Life.Working> working,
      Optional<Life.InForce> inForce,
      Optional<Life.Withdrawal> withdrawal,
      int praises,
      List<Version> versions,
      List<ArticleEvent> history) {}

  record Version(int version, ArticleWords words, String writtenBy, Instant writtenAt) {
    static Version of(ArticleShelf.Version version) {
      return new Version(
          version.version(),
          ArticleWords.of(version.content()),
          version.writtenBy(),
          version.writtenAt());
    }
  }
}
