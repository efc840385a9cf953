package org.hotline12345.desktop.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.db.ArticleDesk;
import org.hotline12345.knowledge.db.ArticleFeed;
import org.hotline12345.knowledge.db.ArticleNotices;
import org.hotline12345.knowledge.db.ArticleSeeds;
import org.hotline12345.knowledge.db.ArticleShelf;
import org.hotline12345.knowledge.db.Editor;
import org.hotline12345.knowledge.db.FeedbackBox;
import org.hotline12345.knowledge.db.GapList;
import org.hotline12345.knowledge.exchange.Documents;
import org.hotline12345.knowledge.lucene.LuceneKnowledgeBase;
import org.hotline12345.knowledge.markdown.ArticleFiles;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.lines.Lines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The knowledge base with everything that keeps it true: whoever writes, reviews, reads and finds
/// nothing. The search index follows the tables. Thread-safe.
public final class ArticleRoom {
  private static final Logger log = LoggerFactory.getLogger(ArticleRoom.class);

  private final LuceneKnowledgeBase index;
  private final ArticleFeed feed;
  private final ArticleShelf shelf;
  private final ArticleDesk desk;
  private final ArticleNotices notices;
  private final FeedbackBox feedback;
  private final GapList gaps;
  private final Documents documents = new Documents();
  private final Lines lines;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  private ArticleRoom(
      DataSource source,
      LuceneKnowledgeBase index,
      ArticleFeed feed,
      Lines lines,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.index = index;
    this.feed = feed;
    this.lines = lines;
    this.calendar = calendar;
    this.clock = clock;
    shelf = new ArticleShelf(source);
    desk = new ArticleDesk(source, clock, this::catchUp);
    notices = new ArticleNotices(source);
    feedback = new FeedbackBox(source, clock);
    gaps = new GapList(source, clock);
  }

  /// Brings the files of `seeds` into the tables and indexes everything in force.
  ///
  /// @param synonyms file of words that mean the same
  /// @throws IOException if the files can't be read or an article can't be understood
  public static ArticleRoom open(
      DataSource source,
      Path seeds,
      Path synonyms,
      Lines lines,
      WorkingCalendar calendar,
      InstantSource clock)
      throws IOException {
    var articles = ArticleFiles.read(seeds);
    int sown = new ArticleSeeds(source, clock, calendar.zone()).sow(articles);
    if (sown > 0) {
      log.info("{} of {} article files were new or changed", sown, articles.size());
    }
    var follower = new IndexFollower();
    var feed = new ArticleFeed(source, follower);
    var shelf = new ArticleShelf(source);
    var index = LuceneKnowledgeBase.of(shelf.inForce(), synonyms, clock, calendar.zone());
    shelf.uses().forEach(index::used);
    follower.index = index;
    return new ArticleRoom(source, index, feed, lines, calendar, clock);
  }

  /// Set before the feed is first asked to catch up.
  private static final class IndexFollower implements ArticleFeed.Follower {
    private volatile LuceneKnowledgeBase index;

    @Override
    public void put(Article article) {
      index.put(article);
    }

    @Override
    public void remove(String id) {
      index.remove(id);
    }
  }

  public KnowledgeBase base() {
    return index;
  }

  /// Notes that an answer cited the article.
  public void cited(String id) {
    shelf.use(id);
    index.used(id, 1);
  }

  /// Brings into the index what others changed; what is changed here is there at once.
  public void catchUp() {
    feed.catchUp();
  }

  public ArticleShelf shelf() {
    return shelf;
  }

  public ArticleDesk desk() {
    return desk;
  }

  public ArticleNotices notices() {
    return notices;
  }

  public FeedbackBox feedback() {
    return feedback;
  }

  public GapList gaps() {
    return gaps;
  }

  public Documents documents() {
    return documents;
  }

  public InstantSource clock() {
    return clock;
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  public LocalDate today() {
    return calendar.dateOf(clock.instant());
  }

  public boolean hasLine(String code) {
    return lines.find(code).isPresent();
  }

  /// Somebody of a department writes on its lines, everybody else on all.
  public Editor editor(Person person) {
    return new Editor(person.username(), ownLines(person).map(Set::copyOf));
  }

  /// The lines of the person's department; empty for people of the centre, who see all.
  public Optional<List<String>> ownLines(Person person) {
    return person
        .department()
        .map(
            department ->
                lines.all().stream()
                    .filter(line -> line.department().code().equals(department))
                    .map(Line::code)
                    .collect(Collectors.toList()));
  }
}
