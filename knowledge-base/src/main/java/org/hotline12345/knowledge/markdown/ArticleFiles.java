package org.hotline12345.knowledge.markdown;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;

/// Reads articles from Markdown files with a YAML head between two `---` lines. The file's name
/// without `.md` is the article's id. A mistake is reported with the file and its reason.
public final class ArticleFiles {
  private static final long MAX_BYTES = 256 * 1024;
  private static final String FENCE = "---\n";
  private static final ObjectReader HEAD =
      new YAMLMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readerFor(Head.class);

  private ArticleFiles() {}

  /// All articles below `folder`, ordered by file name.
  ///
  /// @throws BadArticle if a file can't be understood, or an id appears twice
  /// @throws IOException if the folder can't be read
  public static List<Article> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(ArticleFiles::isArticle).sorted().toList();
    }
    Set<String> ids = new HashSet<>();
    List<Article> articles = new ArrayList<>(files.size());
    for (Path file : files) {
      Article article = readOne(file);
      if (!ids.add(article.id())) {
        throw new BadArticle(file, "another article has the same file name");
      }
      articles.add(article);
    }
    return articles;
  }

  private static boolean isArticle(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") && !name.equals("README.md");
  }

  private static Article readOne(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new BadArticle(file, "larger than " + MAX_BYTES + " bytes");
    }
    String text = Files.readString(file).replace("\r\n", "\n");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      throw new BadArticle(file, "does not begin with a head between two lines of ---");
    }
    String id = file.getFileName().toString().replaceFirst("\\.md$", "");
    String body = text.substring(end + 1 + FENCE.length()).strip();
    try {
      Head head = HEAD.readValue(text.substring(FENCE.length(), end + 1));
      return head.article(id, body);
    } catch (JsonProcessingException e) {
      throw new BadArticle(file, e.getOriginalMessage());
    } catch (NullPointerException | IllegalArgumentException | DateTimeParseException e) {
      throw new BadArticle(file, e.getMessage());
    }
  }

  /// An article file that can't be understood.
  public static final class BadArticle extends IOException {
    private static final long serialVersionUID = 1;

    BadArticle(Path file, String reason) {
      super(file + ": " + reason);
    }
  }

  private record Head(
      String title,
      String line,
      String source,
      String owner,
      @JsonProperty("valid-from") String validFrom,
      @JsonProperty("valid-until") String validUntil,
      String audience,
      String area,
      List<String> questions) {

    Article article(String id, String body) {
      return new Article(
          id,
          given(title, "title"),
          given(line, "line"),
          given(source, "source"),
          given(owner, "owner"),
          LocalDate.parse(given(validFrom, "valid-from")),
          Optional.ofNullable(validUntil).map(LocalDate::parse),
          audience == null ? Audience.PUBLIC : Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
          Optional.ofNullable(area).map(String::strip).filter(name -> !name.isEmpty()),
          questions == null ? List.of() : questions,
          given(body, "text after the head"));
    }

    private static String given(String value, String name) {
      Objects.requireNonNull(value, () -> name + " is missing");
      if (value.isBlank()) {
        throw new IllegalArgumentException(name + " is empty");
      }
      return value.strip();
    }
  }
}
