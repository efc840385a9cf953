package org.hotline12345.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hotline12345.knowledge.Article.Audience;

/// Articles for tests.
public final class TestingArticles {
  private TestingArticles() {}

  public static Article heating(String id, String title, String body) {
    return new Article(
        id,
        title,
        "heating",
        "供热条例",
        "热力公司",
        LocalDate.of(2026, 1, 1),
        Optional.of(LocalDate.of(2027, 12, 31)),
        Audience.PUBLIC,
        Optional.empty(),
        List.of("家里不热找谁"),
        body);
  }
}
