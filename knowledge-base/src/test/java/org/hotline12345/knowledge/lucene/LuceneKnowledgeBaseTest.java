package org.hotline12345.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;
import org.hotline12345.knowledge.KnowledgeBase.Hit;
import org.hotline12345.knowledge.KnowledgeBase.Query;
import org.junit.jupiter.api.Test;

class LuceneKnowledgeBaseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final InstantSource CLOCK =
      InstantSource.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));

  private static Article article(String id, String title, Audience audience, LocalDate until) {
    return new Article(
        id,
        title,
        "heating",
        "供热条例",
        "热力公司",
        LocalDate.of(2026, 1, 1),
        Optional.ofNullable(until),
        audience,
        Optional.empty(),
        List.of(),
        title + "，请联系热力公司办理。");
  }

  private static List<String> found(LuceneKnowledgeBase base, String text, boolean publicOnly) {
    return base.search(new Query(text, Optional.empty(), publicOnly, 5)).stream()
        .map(Hit::id)
        .toList();
  }

  @Test
  void findsAnArticleByWordsOfItsText() throws IOException {
    try (var base = of(article("a", "室温不达标怎样退费", Audience.PUBLIC, null))) {
      assertThat(found(base, "暖气不热能退费吗", false)).containsExactly("a");
    }
  }

  @Test
  void neverFindsAnExpiredArticleAndStillKnowsItById() throws IOException {
    try (var base = of(article("old", "室温不达标怎样退费", Audience.PUBLIC, TODAY.minusDays(1)))) {
      assertThat(found(base, "室温不达标怎样退费", false)).isEmpty();
      assertThat(base.size()).isZero();
      assertThat(base.article("old")).isPresent();
    }
  }

  @Test
  void findsAnArticleOnItsLastDay() throws IOException {
    try (var base = of(article("last", "室温不达标怎样退费", Audience.PUBLIC, TODAY))) {
      assertThat(found(base, "室温", false)).containsExactly("last");
    }
  }

  @Test
  void showsCitizensPublicArticlesOnly() throws IOException {
    try (var base = of(article("inside", "室温不达标怎样退费", Audience.AGENT, null))) {
      assertThat(found(base, "室温", true)).isEmpty();
      assertThat(found(base, "室温", false)).containsExactly("inside");
    }
  }

  @Test
  void keepsToALineWhenAsked() throws IOException {
    try (var base = of(article("a", "室温不达标怎样退费", Audience.PUBLIC, null))) {
      assertThat(base.search(new Query("室温", Optional.of("gas"), false, 5))).isEmpty();
      assertThat(base.search(new Query("室温", Optional.of("heating"), false, 5))).hasSize(1);
    }
  }

  @Test
  void findsByPinyinAndByInitials() throws IOException {
    try (var base = of(article("fund", "住房公积金怎样提取", Audience.PUBLIC, null))) {
      assertThat(found(base, "gongjijin", false)).containsExactly("fund");
      assertThat(found(base, "gjj", false)).containsExactly("fund");
      assertThat(found(base, "xyz", false)).isEmpty();
    }
  }

  @Test
  void marksMatchedWordsInTheSnippet() throws IOException {
    try (var base = of(article("a", "室温不达标怎样退费", Audience.PUBLIC, null))) {
      Hit hit = base.search(new Query("室温", Optional.empty(), false, 1)).getFirst();
      assertThat(hit.snippet()).startsWith("⟦室温⟧不达标");
    }
  }

  @Test
  void answersNothingToNothingAndSurvivesOddText() throws IOException {
    try (var base = of(article("a", "室温不达标怎样退费", Audience.PUBLIC, null))) {
      assertThat(found(base, "  ", false)).isEmpty();
      assertThat(found(base, "😀\u0000 AND OR ( \" * :", false)).isEmpty();
      assertThat(found(base, "室温".repeat(5_000), false)).containsExactly("a");
    }
  }

  private static LuceneKnowledgeBase of(Article article) throws IOException {
    return LuceneKnowledgeBase.of(List.of(article), CLOCK, ZoneOffset.UTC);
  }
}
