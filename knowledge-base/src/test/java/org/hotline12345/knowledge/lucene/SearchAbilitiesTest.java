package org.hotline12345.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;
import org.hotline12345.knowledge.KnowledgeBase.Hit;
import org.hotline12345.knowledge.KnowledgeBase.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchAbilitiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private static Article article(String id, String title, String area, LocalDate until) {
    return new Article(
        id,
        title,
        "line",
        "某条例",
        "某局",
        LocalDate.of(2026, 1, 1),
        Optional.ofNullable(until),
        Audience.PUBLIC,
        Optional.ofNullable(area),
        List.of(),
        title + "，请到窗口办理。");
  }

  private static Article article(String id, String title) {
    return article(id, title, null, null);
  }

  private static LuceneKnowledgeBase base(Article... articles) throws IOException {
    return LuceneKnowledgeBase.of(List.of(articles), CLOCK, ZoneOffset.UTC);
  }

  private static LuceneKnowledgeBase base() throws IOException {
    return base(
        article("fund", "住房公积金怎样提取"),
        article("bike", "电瓶车上楼充电怎样处理"),
        article("pay", "失业保险金怎样申领"),
        article("heat", "暖气不热怎样测温退费"));
  }

  private static List<String> found(LuceneKnowledgeBase base, String text) {
    return base.search(new Query(text, Optional.empty(), true, 5)).stream().map(Hit::id).toList();
  }

  @Test
  void readsPinyinWholeBegunInOneRunOrMixedWithCharacters() throws IOException {
    try (var base = base()) {
      assertThat(found(base, "gongjijin")).containsExactly("fund");
      assertThat(found(base, "gong ji jin")).containsExactly("fund");
      assertThat(found(base, "gongjij")).containsExactly("fund");
      assertThat(found(base, "gongjijintiqu")).containsExactly("fund");
      assertThat(found(base, "怎么tiqu").getFirst()).isEqualTo("fund");
    }
  }

  @Test
  void readsInitials() throws IOException {
    try (var base = base()) {
      assertThat(found(base, "gjj")).containsExactly("fund");
      assertThat(found(base, "gjj tq")).containsExactly("fund");
      assertThat(found(base, "GJJ提取")).containsExactly("fund");
    }
  }

  @Test
  void suggestsTheWordThatSoundsTheSame() throws IOException {
    try (var base = base()) {
      assertThat(base.suggestSpelling("冬瓶车充电")).contains("电瓶车充电");
      assertThat(base.suggestSpelling("失业宝险金")).contains("失业保险金");
      assertThat(base.suggestSpelling("电瓶车充电")).isEmpty();
    }
  }

  @Test
  void findsWhatWasMeantInAFewMisspeltWords() throws IOException {
    try (var base = base()) {
      assertThat(found(base, "公鸡金").getFirst()).isEqualTo("fund");
    }
  }

  @Test
  void looksForOtherNamesAndReadsTheFileAgainWhenItChanges(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("synonyms.txt");
    Files.writeString(file, "# other names\n取暖费, 暖气费\n炉子 => 暖气  # one way\n");
    var now = new AtomicReference<>(NOW);
    List<Article> articles = List.of(article("heat", "暖气怎样测温"), article("stove", "炉子怎样修"));
    try (var base = LuceneKnowledgeBase.of(articles, file, now::get, ZoneOffset.UTC)) {
      assertThat(found(base, "炉子")).containsExactly("stove", "heat");
      assertThat(found(base, "暖气")).containsExactly("heat");
      assertThat(found(base, "地龙")).isEmpty();

      Files.writeString(file, "地龙 => 暖气\n");
      Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(60)));
      now.set(NOW.plusSeconds(3));

      assertThat(found(base, "地龙")).containsExactly("heat");
    }
  }

  @Test
  void namesTheLineOfTheSynonymsThatItDoesNotUnderstand(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("synonyms.txt");
    Files.writeString(file, "取暖费, 暖气费\n取暖费\n");

    assertThatThrownBy(() -> LuceneKnowledgeBase.of(List.of(), file, CLOCK, ZoneOffset.UTC))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("synonyms.txt:2");
  }

  @Test
  void findsAnArticleAsSoonAsItWasPutAndNoMoreOnceRemoved() throws IOException {
    try (var base = base()) {
      base.put(article("gas", "燃气灶打不着火"));
      assertThat(found(base, "燃气灶")).containsExactly("gas");
      assertThat(found(base, "ranqizao")).containsExactly("gas");

      base.put(article("gas", "天然气开户"));
      assertThat(found(base, "燃气灶打不着")).doesNotContain("heat", "fund");
      assertThat(found(base, "天然气开户").getFirst()).isEqualTo("gas");
      assertThat(base.article("gas").orElseThrow().title()).isEqualTo("天然气开户");
      assertThat(base.size()).isEqualTo(5);

      base.remove("gas");
      assertThat(found(base, "天然气")).isEmpty();
      assertThat(base.article("gas")).isEmpty();
      assertThat(base.size()).isEqualTo(4);
      base.remove("gas");
    }
  }

  @Test
  void leavesOutWhatHoldsForAnotherArea() throws IOException {
    try (var base =
        base(
            article("city", "暖气费标准", null, null),
            article("west", "暖气费标准", "乌海市海勃湾区", null),
            article("south", "暖气费标准", "乌海市海南区", null))) {
      var query = new Query("暖气费", Optional.empty(), Optional.of("乌海市海勃湾区"), true, 5);

      assertThat(base.search(query).stream().map(Hit::id))
          .containsExactlyInAnyOrder("city", "west");
      assertThat(found(base, "暖气费")).hasSize(3);
    }
  }

  @Test
  void putsTheMoreUsedBeforeItsEqualAndTheOneThatRunsOutLast() throws IOException {
    try (var base =
        base(
            article("a", "暖气费标准", null, TODAY.plusDays(10)),
            article("b", "暖气费标准", null, null),
            article("c", "暖气费标准", null, null))) {
      for (int i = 0; i < 20; i++) {
        base.used("c", 1);
      }
      assertThat(found(base, "暖气费标准")).containsExactly("c", "b", "a");
    }
  }

  @Test
  void foldsWidthCapitalsAndTraditionalCharacters() throws IOException {
    try (var base = base(article("etc", "高速ETC扣费異常"))) {
      assertThat(found(base, "ｅｔｃ")).containsExactly("etc");
      assertThat(found(base, "扣費异常")).containsExactly("etc");
    }
  }
}
