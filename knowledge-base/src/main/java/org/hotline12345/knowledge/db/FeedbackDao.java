package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Feedback.class)
interface FeedbackDao {
  String SELECT =
      """
      SELECT f.id, f.article, a.title, a.line, f.version, f.kind, f.note, f.given_by, f.at,
        f.due_at, f.answered_by, f.answered_at, f.answer
      FROM article_feedback f JOIN article a ON a.id = f.article
      """;

  @SqlUpdate(
      """
      INSERT INTO article_feedback (article, version, kind, note, given_by, at, due_at)
      VALUES (:article, :version, :kind, :note, :by, :at, :dueAt)
      """)
  @GetGeneratedKeys
  long insert(
      String article,
      int version,
      Feedback.Kind kind,
      String note,
      String by,
      Instant at,
      Optional<Instant> dueAt);

  @SqlQuery(SELECT + "WHERE f.id = :id")
  Optional<Feedback> find(long id);

  @SqlQuery(
      SELECT
          + """
          WHERE f.due_at IS NOT NULL AND f.answered_at IS NULL
          ORDER BY f.due_at, f.id LIMIT 200
          """)
  List<Feedback> open();

  @SqlQuery(
      SELECT
          + """
          WHERE f.due_at IS NOT NULL AND f.answered_at IS NULL AND a.line IN (<lines>)
          ORDER BY f.due_at, f.id LIMIT 200
          """)
  List<Feedback> openOf(@BindList("lines") List<String> lines);

  @SqlUpdate(
      """
      UPDATE article_feedback SET answered_by = :by, answered_at = :at, answer = :answer
      WHERE id = :id AND answered_at IS NULL
      """)
  int answer(long id, String by, Instant at, String answer);

  @SqlQuery("SELECT COUNT(*) FROM article_feedback WHERE article = :article AND kind = 'USEFUL'")
  int praises(String article);
}
