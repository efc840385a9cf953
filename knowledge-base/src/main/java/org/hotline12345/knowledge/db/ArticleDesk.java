package org.hotline12345.knowledge.db;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.life.Life;
import org.hotline12345.knowledge.life.LifeEvent;
import org.hotline12345.knowledge.life.LifeStep;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Where articles are written, reviewed, confirmed and withdrawn. Each change is a compare-and-set
/// on the article's revision, with its event, in one transaction. Thread-safe.
public final class ArticleDesk {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Runnable afterwards;

  /// @param afterwards run after each change that was made, for whoever follows them
  public ArticleDesk(DataSource source, InstantSource clock, Runnable afterwards) {
    jdbi = KnowledgeDatabase.open(source);
    this.clock = clock;
    this.afterwards = afterwards;
  }

  /// A new article, as a draft.
  public Edited begin(Content content, Editor editor) {
    Article article = content.article();
    if (!editor.edits(article.line())) {
      return new Edited.NotYours();
    }
    return done(
        jdbi.inTransaction(
            handle -> {
              var dao = handle.attach(ArticleDao.class);
              if (dao.find(article.id()).isPresent()) {
                return new Edited.Taken();
              }
              var event = new LifeEvent.Saved(editor.name());
              var moved = (LifeStep.Moved) Life.NEW.next(event, clock.instant());
              var life = moved.life();
              var row = ArticleRow.of(life, 1, article, Optional.empty(), 0, clock.instant());
              dao.insert(row);
              record(handle, article.id(), life, event, Optional.empty());
              write(handle, content, life, editor.name());
              return new Edited.Done(row);
            }));
  }

  /// New words for the version being written, or the first of the next version.
  public Edited save(int revision, Content content, Editor editor) {
    var event = new LifeEvent.Saved(editor.name());
    return change(content.article().id(), revision, editor, event, Optional.of(content));
  }

  /// Anything but new words.
  public Edited apply(String id, int revision, Editor editor, LifeEvent event) {
    if (event instanceof LifeEvent.Saved) {
      throw new IllegalArgumentException("words are saved with save()");
    }
    return change(id, revision, editor, event, Optional.empty());
  }

  private Edited change(
      String id, int revision, Editor editor, LifeEvent event, Optional<Content> content) {
    return done(
        jdbi.inTransaction(
            handle -> {
              var dao = handle.attach(ArticleDao.class);
              var known = dao.find(id);
              if (known.isEmpty()) {
                return new Edited.Unknown();
              }
              var row = known.get();
              if (!editor.edits(row.line())
                  || content.filter(c -> !editor.edits(c.article().line())).isPresent()) {
                return new Edited.NotYours();
              }
              return switch (row.standing().next(event, clock.instant())) {
                case LifeStep.Refused refused -> new Edited.Refused(refused.because());
                case LifeStep.Moved moved ->
                    store(handle, row, revision, moved.life(), event, content);
              };
            }));
  }

  private Edited store(
      Handle handle,
      ArticleRow before,
      int revision,
      Life life,
      LifeEvent event,
      Optional<Content> content) {
    content.ifPresent(words -> write(handle, words, life, event.by()));
    var dao = handle.attach(ArticleDao.class);
    // A confirmation changes no words: the article still follows its file.
    var seed = event instanceof LifeEvent.Confirmed ? before.seed() : Optional.<String>empty();
    var shown = shown(dao, before.id(), life);
    var row = ArticleRow.of(life, revision + 1, shown, seed, before.used(), clock.instant());
    if (dao.update(row, revision) == 0) {
      handle.rollback();
      return new Edited.Stale();
    }
    record(handle, before.id(), life, event, remark(event));
    return new Edited.Done(row);
  }

  /// The version in force, or else the newest.
  private static Article shown(ArticleDao dao, String id, Life life) {
    int version = life.inForce().map(Life.InForce::version).orElse(life.latest());
    return Json.read(dao.content(id, version).orElseThrow(), Content.class).article();
  }

  private void write(Handle handle, Content content, Life life, String by) {
    handle
        .attach(ArticleDao.class)
        .write(
            content.article().id(),
            life.latest(),
            Json.write(content),
            by,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private void record(
      Handle handle, String id, Life life, LifeEvent event, Optional<String> remark) {
    handle
        .attach(ArticleEventDao.class)
        .append(id, life.latest(), kind(event), event.by(), clock.instant(), remark);
  }

  static String kind(LifeEvent event) {
    return event.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static Optional<String> remark(LifeEvent event) {
    return switch (event) {
      case LifeEvent.Rejected rejected -> Optional.of(rejected.because());
      case LifeEvent.Withdrawn withdrawn -> Optional.of(withdrawn.because());
      case LifeEvent.Saved _,
          LifeEvent.Submitted _,
          LifeEvent.Approved _,
          LifeEvent.Confirmed _,
          LifeEvent.Discarded _ ->
          Optional.empty();
    };
  }

  private Edited done(Edited edited) {
    if (edited instanceof Edited.Done) {
      afterwards.run();
    }
    return edited;
  }
}
