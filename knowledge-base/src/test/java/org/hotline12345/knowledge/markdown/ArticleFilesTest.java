package org.hotline12345.knowledge.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.markdown.ArticleFiles.BadArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilesTest {
  private static final String GOOD =
      """
      ---
      title: 测温退费
      line: heating
      source: 供热条例
      owner: 热力公司
      valid-from: 2026-01-01
      questions: [暖气不热]
      ---
      正文
      """;

  @TempDir Path folder;

  @Test
  void readsHeadAndBody() throws IOException {
    Files.writeString(folder.resolve("heat.md"), GOOD);

    Article article = ArticleFiles.read(folder).getFirst();

    assertThat(article.id()).isEqualTo("heat");
    assertThat(article.body()).isEqualTo("正文");
    assertThat(article.questions()).containsExactly("暖气不热");
    assertThat(article.validUntil()).isEmpty();
  }

  @Test
  void refusesTheSameIdTwice() throws IOException {
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("heat.md"), GOOD);
    Files.writeString(folder.resolve("other/heat.md"), GOOD);

    assertThatThrownBy(() -> ArticleFiles.read(folder))
        .isInstanceOf(BadArticle.class)
        .hasMessageContaining("same file name");
  }

  @ParameterizedTest
  @CsvSource({
    "title: 测温退费, , title is missing",
    "title: 测温退费, title: ' ', title is empty",
    "valid-from: 2026-01-01, valid-from: 今天, could not be parsed",
    "line: heating, colour: red, colour",
    "正文, , text after the head is empty",
    "---, ***, does not begin with a head",
  })
  void namesFileAndReasonOfAMistake(String part, String instead, String reason) throws IOException {
    String text = GOOD.replace(part, instead == null ? "" : instead);
    Files.writeString(folder.resolve("bad.md"), text);

    assertThatThrownBy(() -> ArticleFiles.read(folder))
        .isInstanceOf(BadArticle.class)
        .hasMessageContaining("bad.md")
        .hasMessageContaining(reason);
  }
}
