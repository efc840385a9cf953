package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(ArticleRow.class)
interface ArticleDao {
  String COLUMNS =
      """
      id, revision, life, title, line, owner, in_force, valid_until, review_due, in_review, working,
      withdrawn, seed, used, updated_at
      """;

  @SqlQuery("SELECT " + COLUMNS + " FROM article WHERE id = :id")
  Optional<ArticleRow> find(String id);

  @SqlUpdate(
      """
      INSERT INTO article (id, revision, life, title, line, owner, in_force, valid_until,
        review_due, in_review, working, withdrawn, seed, used, updated_at)
      VALUES (:id, :revision, :life, :title, :line, :owner, :inForce, :validUntil, :reviewDue,
        :inReview, :working, :withdrawn, :seed, :used, :updatedAt)
      """)
  void insert(@BindMethods ArticleRow row);

  @SqlUpdate(
      """
      UPDATE article SET revision = revision + 1, life = :row.life, title = :row.title,
        line = :row.line, owner = :row.owner, in_force = :row.inForce,
        valid_until = :row.validUntil, review_due = :row.reviewDue, in_review = :row.inReview,
        working = :row.working, withdrawn = :row.withdrawn, seed = :row.seed,
        updated_at = :row.updatedAt
      WHERE id = :row.id AND revision = :seen
      """)
  int update(@BindMethods("row") ArticleRow row, int seen);

  /// @param phase a condition of [ArticleShelf]'s own making
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM article
          WHERE (:line IS NULL OR line = :line)
            AND (:text IS NULL OR title LIKE :text OR id LIKE :text)
            AND <phase>
          ORDER BY updated_at DESC, id LIMIT :limit
          """)
  List<ArticleRow> list(
      String line, String text, LocalDate today, int limit, @Define("phase") String phase);

  @SqlQuery(
      """
      SELECT v.content FROM article a JOIN article_version v
        ON v.article = a.id AND v.version = a.in_force
      ORDER BY a.id LIMIT 200000
      """)
  List<String> contentsInForce();

  @SqlQuery("SELECT id, used FROM article WHERE used > 0 LIMIT 200000")
  @KeyColumn("id")
  @ValueColumn("used")
  Map<String, Long> uses();

  @SqlUpdate("UPDATE article SET used = used + 1 WHERE id = :id")
  void use(String id);

  @SqlUpdate(
      """
      INSERT INTO article_version (article, version, content, written_by, written_at)
      VALUES (:article, :version, :content, :by, :at)
      ON DUPLICATE KEY UPDATE content = :content, written_by = :by, written_at = :at
      """)
  void write(String article, int version, String content, String by, Instant at);

  @SqlQuery(
      """
      SELECT version, content, written_by, written_at FROM article_version
      WHERE article = :article ORDER BY version DESC LIMIT 100
      """)
  @RegisterConstructorMapper(VersionRow.class)
  List<VersionRow> versions(String article);

  @SqlQuery("SELECT content FROM article_version WHERE article = :article AND version = :version")
  Optional<String> content(String article, int version);

  record VersionRow(int version, String content, String writtenBy, Instant writtenAt) {}
}
