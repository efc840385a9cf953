package org.hotline12345.knowledge.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hotline12345.knowledge.Article;

/// Writes an article as the file that [ArticleFiles] reads.
public final class ArticleText {
  private static final ObjectWriter HEAD =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build()
          .writer();

  private ArticleText() {}

  public static String of(Article article) {
    var head = new LinkedHashMap<String, Object>();
    head.put("title", article.title());
    head.put("line", article.line());
    head.put("source", article.source());
    head.put("owner", article.owner());
    head.put("valid-from", article.validFrom().toString());
    article.validUntil().ifPresent(last -> head.put("valid-until", last.toString()));
    head.put("audience", article.audience().name().toLowerCase(Locale.ROOT));
    article.area().ifPresent(area -> head.put("area", area));
    if (!article.questions().isEmpty()) {
      head.put("questions", article.questions());
    }
    try {
      return "---\n" + HEAD.writeValueAsString(head) + "---\n" + article.body() + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(article.id(), e);
    }
  }

  /// All of them as an archive with a folder a line, the shape of `config/knowledge`. Leaves
  /// closing `out` to the caller.
  public static void zip(List<Article> articles, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var article : articles) {
      zip.putNextEntry(new ZipEntry(article.line() + "/" + article.id() + ".md"));
      zip.write(of(article).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }
}
