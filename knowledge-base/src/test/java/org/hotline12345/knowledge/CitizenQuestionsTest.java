package org.hotline12345.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hotline12345.knowledge.KnowledgeBase.Hit;
import org.hotline12345.knowledge.KnowledgeBase.Query;
import org.hotline12345.knowledge.lucene.LuceneKnowledgeBase;
import org.junit.jupiter.api.Test;

/// More than two hundred questions in citizens' words against the articles as shipped.
class CitizenQuestionsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("hotline.home"), "config", "knowledge");
  private static final InstantSource CLOCK =
      InstantSource.fixed(LocalDate.of(2026, 11, 22).atTime(12, 0).toInstant(ZoneOffset.UTC));

  private record Asked(String question, List<String> answers) {}

  @Test
  void nineOfTenFindTheirArticleInTheFirstThree() throws IOException {
    List<Asked> all = questions();
    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    Set<String> lines = new TreeSet<>();
    List<String> missed = new ArrayList<>();
    try (var base = LuceneKnowledgeBase.open(FOLDER, CLOCK, ZoneOffset.UTC)) {
      for (Asked asked : all) {
        lines.add(base.article(asked.answers().getFirst()).orElseThrow().line());
        List<String> found =
            base.search(new Query(asked.question(), Optional.empty(), true, 3)).stream()
                .map(Hit::id)
                .toList();
        if (asked.answers().stream().noneMatch(found::contains)) {
          missed.add(asked.question() + " -> " + found);
        }
      }
    }
    assertThat(lines).hasSize(41);
    assertThat(missed).hasSizeLessThanOrEqualTo(all.size() / 10);
  }

  private static List<Asked> questions() throws IOException {
    try (InputStream file =
        CitizenQuestionsTest.class.getResourceAsStream("citizen-questions.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> new Asked(parts[0], List.of(parts[1].split(",", -1))))
          .toList();
    }
  }
}
