package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// Tells agents which articles changed since they last looked. Thread-safe.
public final class ArticleNotices {
  private static final int MOST = 50;

  private final Jdbi jdbi;

  public ArticleNotices(DataSource source) {
    jdbi = KnowledgeDatabase.open(source);
  }

  /// @param kind `APPROVED` for a new version in force, or `WITHDRAWN`
  public record Notice(
      long id,
      String article,
      String title,
      String line,
      int version,
      String kind,
      Instant at,
      Optional<String> remark) {}

  /// What the person has not read yet, newest first, at most 50. Somebody who never looked begins
  /// with the newest; what came with the first start is no news.
  public List<Notice> unread(String person) {
    return jdbi.withExtension(
        ArticleEventDao.class,
        dao -> dao.notices(dao.readUpTo(person).orElse(0L), ArticleSeeds.SEEDER, MOST));
  }

  /// @param upTo the newest notice that was shown
  public void read(String person, long upTo) {
    jdbi.useExtension(ArticleEventDao.class, dao -> dao.read(person, upTo));
  }
}
