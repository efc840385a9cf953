package org.hotline12345.knowledge.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.hotline12345.knowledge.TestingArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTextTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgainAsItWas() throws Exception {
    var article =
        TestingArticles.heating("heating-quotes", "“不热”: 怎么办? #1", "先排气。\n\n---\n\n- 再测温");
    Files.writeString(folder.resolve("heating-quotes.md"), ArticleText.of(article));
    assertThat(ArticleFiles.read(folder)).containsExactly(article);
  }

  @Test
  void theArchiveHasAFolderALine() throws Exception {
    var article = TestingArticles.heating("heating-cold", "暖气不热", "测温。");
    var bytes = new ByteArrayOutputStream();
    ArticleText.zip(List.of(article), bytes);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("heating/heating-cold.md");
      assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(ArticleText.of(article));
      assertThat(zip.getNextEntry()).isNull();
    }
  }
}
