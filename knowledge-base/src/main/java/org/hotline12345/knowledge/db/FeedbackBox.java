package org.hotline12345.knowledge.db;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.knowledge.life.Life;
import org.jdbi.v3.core.Jdbi;

/// What readers say of articles, on its way to their owners. Thread-safe.
public final class FeedbackBox {
  private final Jdbi jdbi;
  private final InstantSource clock;

  public FeedbackBox(DataSource source, InstantSource clock) {
    jdbi = KnowledgeDatabase.open(source);
    this.clock = clock;
  }

  /// @param note why, at most 500 characters; may be empty for praise alone
  /// @param dueAt when the owner has to have answered, if the kind wants an answer
  /// @return empty if there is no version in force to speak of
  public Optional<Feedback> give(
      String article, Feedback.Kind kind, String note, String by, Instant dueAt) {
    return jdbi.inTransaction(
        handle -> {
          var standing = handle.attach(ArticleDao.class).find(article).map(ArticleRow::standing);
          var version = standing.flatMap(Life::inForce).map(Life.InForce::version);
          if (version.isEmpty()) {
            return Optional.empty();
          }
          var dao = handle.attach(FeedbackDao.class);
          var due = Optional.of(dueAt).filter(_ -> kind.wantsAnswer());
          return dao.find(dao.insert(article, version.get(), kind, note, by, clock.instant(), due));
        });
  }

  /// What waits for an answer, most urgent first, at most 200.
  ///
  /// @param lines only these lines' articles, if present
  public List<Feedback> open(Optional<List<String>> lines) {
    return jdbi.withExtension(
        FeedbackDao.class,
        dao ->
            lines.isEmpty()
                ? dao.open()
                : lines.get().isEmpty() ? List.of() : dao.openOf(lines.get()));
  }

  public Optional<Feedback> find(long id) {
    return jdbi.withExtension(FeedbackDao.class, dao -> dao.find(id));
  }

  /// Whether this was the answer; a second one changes nothing.
  public boolean answer(long id, String by, String answer) {
    return jdbi.withExtension(
        FeedbackDao.class, dao -> dao.answer(id, by, clock.instant(), answer) == 1);
  }

  /// How many readers found it useful.
  public int praises(String article) {
    return jdbi.withExtension(FeedbackDao.class, dao -> dao.praises(article));
  }
}
