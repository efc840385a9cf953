package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ArticleEventDao {
  String NOTICED = "('APPROVED', 'WITHDRAWN')";

  @SqlUpdate(
      """
      INSERT INTO article_event (article, version, kind, actor, at, remark)
      VALUES (:article, :version, :kind, :actor, :at, :remark)
      """)
  void append(
      String article, int version, String kind, String actor, Instant at, Optional<String> remark);

  @SqlQuery(
      """
      SELECT id, article, version, kind, actor, at, remark FROM article_event
      WHERE article = :article ORDER BY id DESC LIMIT 200
      """)
  @RegisterConstructorMapper(ArticleEvent.class)
  List<ArticleEvent> ofArticle(String article);

  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM article_event")
  long newest();

  /// Articles whose version in force may have changed.
  @SqlQuery(
      "SELECT id, article, version, kind, actor, at, remark FROM article_event WHERE id > :after"
          + " AND kind IN "
          + NOTICED
          + " ORDER BY id LIMIT 1000")
  @RegisterConstructorMapper(ArticleEvent.class)
  List<ArticleEvent> changesAfter(long after);

  @SqlQuery(
      """
      SELECT e.id, e.article, a.title, a.line, e.version, e.kind, e.at, e.remark
      FROM article_event e JOIN article a ON a.id = e.article
      WHERE e.id > :after AND e.actor != :seeder AND e.kind IN ('APPROVED', 'WITHDRAWN')
      ORDER BY e.id DESC LIMIT :limit
      """)
  @RegisterConstructorMapper(ArticleNotices.Notice.class)
  List<ArticleNotices.Notice> notices(long after, String seeder, int limit);

  @SqlQuery("SELECT read_up_to FROM article_notice_cursor WHERE person = :person")
  Optional<Long> readUpTo(String person);

  @SqlUpdate(
      """
      INSERT INTO article_notice_cursor (person, read_up_to) VALUES (:person, :upTo)
      ON DUPLICATE KEY UPDATE read_up_to = GREATEST(read_up_to, :upTo)
      """)
  void read(String person, long upTo);
}
