package org.hotline12345.knowledge.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.TestingArticles;
import org.hotline12345.knowledge.gap.Miss;
import org.hotline12345.knowledge.life.LifeEvent;
import org.hotline12345.knowledge.life.LifeStep.Because;
import org.hotline12345.knowledge.life.Phase;
import org.hotline12345.tickets.db.server.TestingMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticlesIT {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Editor ANNA = new Editor("anna", Optional.of(Set.of("heating")));
  private static final Editor BERT = new Editor("bert", Optional.empty());
  private static final Article COLD =
      TestingArticles.heating("heating-cold", "暖气不热怎么办", "先排气，再测温。");

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final DataSource source = new DataSource();
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final List<String> told = new ArrayList<>();
  private ArticleDesk desk;
  private ArticleShelf shelf;
  private ArticleFeed feed;

  @BeforeEach
  void open() {
    source.setUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setDriverClassName("com.mysql.cj.jdbc.Driver");
    source.setInitialSize(0);
    source.setMaxActive(4);
    source.setMaxWait(60_000);
    KnowledgeDatabase.migrate(source);
    shelf = new ArticleShelf(source);
    feed =
        new ArticleFeed(
            source,
            new ArticleFeed.Follower() {
              @Override
              public void put(Article article) {
                told.add("+" + article.title());
              }

              @Override
              public void remove(String id) {
                told.add("-" + id);
              }
            });
    desk = new ArticleDesk(source, clock, feed::catchUp);
  }

  @AfterEach
  void close() {
    source.close(true);
    database.close();
  }

  private static ArticleRow done(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Done.class);
    return ((Edited.Done) edited).article();
  }

  private static Content words(Article article) {
    return new Content(article, List.of());
  }

  private ArticleRow published(Article article) {
    var draft = done(desk.begin(words(article), ANNA));
    var submitted =
        done(desk.apply(article.id(), draft.revision(), ANNA, new LifeEvent.Submitted("anna")));
    return done(
        desk.apply(
            article.id(),
            submitted.revision(),
            BERT,
            new LifeEvent.Approved("bert", TODAY.plusYears(1))));
  }

  private List<String> ids(Phase phase) {
    return shelf
        .list(
            new ArticleShelf.Wanted(Optional.empty(), Optional.empty(), Optional.of(phase)), TODAY)
        .stream()
        .map(ArticleRow::id)
        .toList();
  }

  @Test
  void anArticleIsWrittenReviewedBySomebodyElseAndInForceAtOnce() {
    var draft = done(desk.begin(words(COLD), ANNA));
    assertThat(told).isEmpty();
    var submitted =
        done(desk.apply(COLD.id(), draft.revision(), ANNA, new LifeEvent.Submitted("anna")));
    assertThat(ids(Phase.IN_REVIEW)).containsExactly(COLD.id());
    var approval = new LifeEvent.Approved("anna", TODAY.plusYears(1));
    assertThat(desk.apply(COLD.id(), submitted.revision(), ANNA, approval))
        .isEqualTo(new Edited.Refused(Because.OWN_WORDS));
    done(
        desk.apply(
            COLD.id(),
            submitted.revision(),
            BERT,
            new LifeEvent.Approved("bert", TODAY.plusYears(1))));
    assertThat(told).containsExactly("+暖气不热怎么办");
    assertThat(shelf.inForce()).containsExactly(COLD);
    assertThat(shelf.history(COLD.id()))
        .extracting(ArticleEvent::kind)
        .containsExactly("APPROVED", "SUBMITTED", "SAVED");
  }

  @Test
  void theVersionInForceStaysWhileTheNextIsWrittenAndBothCanBeCompared() {
    var first = published(COLD);
    var better = TestingArticles.heating(COLD.id(), "暖气不热，怎样测温", "请热力公司测温。");
    var second = done(desk.save(first.revision(), words(better), ANNA));
    assertThat(shelf.inForce()).containsExactly(COLD);
    assertThat(second.title()).isEqualTo(COLD.title());
    assertThat(shelf.versions(COLD.id()))
        .extracting(version -> version.content().article().title())
        .containsExactly("暖气不热，怎样测温", "暖气不热怎么办");
    assertThat(desk.save(first.revision(), words(better), ANNA)).isEqualTo(new Edited.Stale());
    assertThat(shelf.find(COLD.id()).orElseThrow().revision()).isEqualTo(second.revision());
  }

  @Test
  void aWithdrawnArticleIsGoneForReadersAndItsReasonIsKept() {
    var row = published(COLD);
    done(desk.apply(COLD.id(), row.revision(), BERT, new LifeEvent.Withdrawn("bert", "法规废止")));
    assertThat(told).containsExactly("+暖气不热怎么办", "-heating-cold");
    assertThat(shelf.inForce()).isEmpty();
    assertThat(ids(Phase.WITHDRAWN)).containsExactly(COLD.id());
    assertThat(shelf.history(COLD.id()).getFirst().remark()).contains("法规废止");
  }

  @Test
  void departmentsWriteOnTheirOwnLinesAlone() {
    var gas = new Editor("gas", Optional.of(Set.of("gas")));
    assertThat(desk.begin(words(COLD), gas)).isEqualTo(new Edited.NotYours());
    var row = published(COLD);
    assertThat(desk.save(row.revision(), words(COLD), gas)).isEqualTo(new Edited.NotYours());
    assertThat(desk.begin(words(COLD), ANNA)).isEqualTo(new Edited.Taken());
  }

  @Test
  void filesAreSownOnceFollowedWhenTheyChangeAndLeftAloneOnceSomebodyWrote() {
    var seeds = new ArticleSeeds(source, clock, ZoneId.of("Asia/Shanghai"));
    assertThat(seeds.sow(List.of(COLD))).isEqualTo(1);
    assertThat(seeds.sow(List.of(COLD))).isZero();
    var newer = TestingArticles.heating(COLD.id(), "暖气不热", "新的写法。");
    assertThat(seeds.sow(List.of(newer))).isEqualTo(1);
    assertThat(shelf.inForce()).containsExactly(newer);
    feed.catchUp();
    assertThat(told).containsExactly("+暖气不热");
    var row = shelf.find(COLD.id()).orElseThrow();
    done(desk.save(row.revision(), words(COLD), ANNA));
    assertThat(seeds.sow(List.of(TestingArticles.heating(COLD.id(), "又一版", "文件又改了。")))).isZero();
    assertThat(shelf.inForce()).containsExactly(newer);
  }

  @Test
  void dueAndExpiredArticlesAreListedAsSuch() {
    var row = published(COLD);
    assertThat(ids(Phase.PUBLISHED)).containsExactly(COLD.id());
    done(desk.apply(COLD.id(), row.revision(), ANNA, new LifeEvent.Confirmed("anna", TODAY)));
    assertThat(ids(Phase.DUE_FOR_REVIEW)).containsExactly(COLD.id());
    var wanted =
        new ArticleShelf.Wanted(
            Optional.of("heating"), Optional.of("不热"), Optional.of(Phase.EXPIRED));
    assertThat(shelf.list(wanted, LocalDate.of(2028, 1, 1))).hasSize(1);
    assertThat(shelf.list(wanted, TODAY)).isEmpty();
    var percent = new ArticleShelf.Wanted(Optional.empty(), Optional.of("%"), Optional.empty());
    assertThat(shelf.list(percent, TODAY)).isEmpty();
  }

  @Test
  void citationsAreCounted() {
    published(COLD);
    assertThat(shelf.uses()).isEmpty();
    shelf.use(COLD.id());
    shelf.use(COLD.id());
    assertThat(shelf.uses()).containsExactly(Map.entry(COLD.id(), 2L));
  }

  @Test
  void peopleAreToldOnceOfWhatChanged() {
    var notices = new ArticleNotices(source);
    new ArticleSeeds(source, clock, ZoneId.of("Asia/Shanghai"))
        .sow(List.of(TestingArticles.heating("heating-shipped", "随装文章", "随装。")));
    published(COLD);
    var unread = notices.unread("agent1");
    assertThat(unread).extracting(ArticleNotices.Notice::article).containsExactly(COLD.id());
    notices.read("agent1", unread.getFirst().id());
    assertThat(notices.unread("agent1")).isEmpty();
    assertThat(notices.unread("agent2")).hasSize(1);
  }

  @Test
  void feedbackReachesTheOwnersListUntilItIsAnswered() {
    published(COLD);
    var box = new FeedbackBox(source, clock);
    var due = NOW.plusSeconds(86_400);
    var wrong = box.give(COLD.id(), Feedback.Kind.WRONG, "温度写错了", "agent1", due).orElseThrow();
    assertThat(box.give(COLD.id(), Feedback.Kind.USEFUL, "", "agent1", due))
        .hasValueSatisfying(praise -> assertThat(praise.dueAt()).isEmpty());
    assertThat(box.give("no-such", Feedback.Kind.WRONG, "x", "agent1", due)).isEmpty();
    assertThat(box.praises(COLD.id())).isEqualTo(1);
    assertThat(box.open(Optional.empty())).containsExactly(wrong);
    assertThat(box.open(Optional.of(List.of("gas")))).isEmpty();
    assertThat(box.open(Optional.of(List.of("heating"))))
        .singleElement()
        .asInstanceOf(type(Feedback.class))
        .satisfies(open -> assertThat(open.dueAt()).contains(due));
    assertThat(box.answer(wrong.id(), "anna", "已改")).isTrue();
    assertThat(box.answer(wrong.id(), "anna", "已改")).isFalse();
    assertThat(box.open(Optional.empty())).isEmpty();
  }

  @Test
  void whatWasNotFoundIsListedUntilItIsSettled() {
    var gaps = new GapList(source, clock);
    gaps.note(Miss.AskedIn.SEARCH, "充电桩怎么报装", Optional.of("power"));
    gaps.note(Miss.AskedIn.PUBLIC, "充电桩报装", Optional.empty());
    gaps.note(Miss.AskedIn.CALL, "无人机登记", Optional.empty());
    var open = gaps.open();
    assertThat(open).hasSize(2);
    assertThat(open.getFirst().line()).contains("power");
    var ids = open.getFirst().misses().stream().map(Miss::id).toList();
    assertThat(gaps.settle(ids, "anna", Optional.of("power-charging"))).isEqualTo(2);
    assertThat(gaps.open()).hasSize(1);
    assertThat(gaps.sweep()).isZero();
  }
}
