package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.life.Phase;
import org.jdbi.v3.core.Jdbi;

/// What stands in the tables: lists, versions, histories. Thread-safe.
public final class ArticleShelf {
  private static final int MOST = 200;

  private final Jdbi jdbi;

  public ArticleShelf(DataSource source) {
    jdbi = KnowledgeDatabase.open(source);
  }

  /// @param text part of a title or id
  public record Wanted(Optional<String> line, Optional<String> text, Optional<Phase> phase) {}

  /// Last changed first, at most 200.
  public List<ArticleRow> list(Wanted wanted, LocalDate today) {
    return jdbi.withExtension(
        ArticleDao.class,
        dao ->
            dao.list(
                wanted.line().orElse(null),
                wanted.text().map(ArticleShelf::containing).orElse(null),
                today,
                MOST,
                wanted.phase().map(ArticleShelf::condition).orElse("TRUE")));
  }

  private static String containing(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  /// The same as [Phase#of], for the database.
  private static String condition(Phase phase) {
    return switch (phase) {
      case DRAFT -> "working AND NOT in_review";
      case IN_REVIEW -> "in_review";
      case PUBLISHED ->
          "in_force IS NOT NULL AND review_due > :today"
              + " AND (valid_until IS NULL OR valid_until >= :today)";
      case DUE_FOR_REVIEW ->
          "in_force IS NOT NULL AND review_due <= :today"
              + " AND (valid_until IS NULL OR valid_until >= :today)";
      case EXPIRED -> "in_force IS NOT NULL AND valid_until < :today";
      case WITHDRAWN -> "withdrawn AND in_force IS NULL";
    };
  }

  public Optional<ArticleRow> find(String id) {
    return jdbi.withExtension(ArticleDao.class, dao -> dao.find(id));
  }

  public record Version(int version, Content content, String writtenBy, Instant writtenAt) {}

  /// Newest first, at most 100.
  public List<Version> versions(String id) {
    return jdbi.withExtension(ArticleDao.class, dao -> dao.versions(id)).stream()
        .map(
            row ->
                new Version(
                    row.version(),
                    Json.read(row.content(), Content.class),
                    row.writtenBy(),
                    row.writtenAt()))
        .toList();
  }

  public Optional<Content> content(String id, int version) {
    return jdbi.withExtension(ArticleDao.class, dao -> dao.content(id, version))
        .map(json -> Json.read(json, Content.class));
  }

  /// Newest first, at most 200.
  public List<ArticleEvent> history(String id) {
    return jdbi.withExtension(ArticleEventDao.class, dao -> dao.ofArticle(id));
  }

  /// Every article that has a version in force, expired ones too.
  public List<Article> inForce() {
    return jdbi.withExtension(ArticleDao.class, ArticleDao::contentsInForce).stream()
        .map(json -> Json.read(json, Content.class).article())
        .toList();
  }

  /// How often each article was cited, without those that never were.
  public Map<String, Long> uses() {
    return jdbi.withExtension(ArticleDao.class, ArticleDao::uses);
  }

  /// Notes that an answer cited it.
  public void use(String id) {
    jdbi.useExtension(ArticleDao.class, dao -> dao.use(id));
  }
}
