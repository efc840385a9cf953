package org.hotline12345.knowledge.db;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.life.Life;
import org.jdbi.v3.core.Jdbi;

/// Tells a follower, such as the search index, which version of an article is in force now. Reads
/// the events from where it stopped, so nothing is missed, whoever made the change; a change may
/// be told twice. Thread-safe.
public final class ArticleFeed {
  /// Transactions may commit a little out of the order of their events.
  private static final int OVERLAP = 64;

  private static final int REMEMBERED = 4 * OVERLAP;

  private final Jdbi jdbi;
  private final Follower follower;
  private final Set<Long> told = new LinkedHashSet<>();
  private long cursor;

  /// Told on the thread that catches up.
  public interface Follower {
    /// This version is in force from now on.
    void put(Article article);

    /// No version is in force any more.
    void remove(String id);
  }

  /// Begins after everything that is in the tables now: open it before reading them.
  public ArticleFeed(DataSource source, Follower follower) {
    jdbi = KnowledgeDatabase.open(source);
    this.follower = follower;
    cursor = jdbi.withExtension(ArticleEventDao.class, ArticleEventDao::newest);
  }

  /// Tells what changed since the last time.
  public synchronized void catchUp() {
    var events =
        jdbi.withExtension(ArticleEventDao.class, dao -> dao.changesAfter(cursor - OVERLAP));
    var fresh = events.stream().filter(event -> !told.contains(event.id())).toList();
    fresh.stream().map(ArticleEvent::article).collect(Collectors.toSet()).forEach(this::tell);
    fresh.forEach(event -> told.add(event.id()));
    while (told.size() > REMEMBERED) {
      told.remove(told.iterator().next());
    }
    cursor = fresh.stream().mapToLong(ArticleEvent::id).reduce(cursor, Math::max);
  }

  private void tell(String id) {
    jdbi.withExtension(
            ArticleDao.class,
            dao ->
                dao.find(id)
                    .flatMap(row -> row.standing().inForce())
                    .map(Life.InForce::version)
                    .flatMap(version -> dao.content(id, version)))
        .ifPresentOrElse(
            json -> follower.put(Json.read(json, Content.class).article()),
            () -> follower.remove(id));
  }
}
