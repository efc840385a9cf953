package org.hotline12345.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The searchable knowledge base. Thread-safe; expired articles are never found.
public interface KnowledgeBase extends AutoCloseable {
  /// Best first, at most `limit` hits.
  List<Hit> search(Query query);

  Optional<Article> article(String id);

  /// How many articles are in force today.
  int size();

  @Override
  void close();

  /// @param text what was typed or said, at most 2,000 characters are used
  /// @param line only this line's articles, if present
  /// @param publicOnly leave out articles for agents only
  /// @param limit 1 to 50
  record Query(String text, Optional<String> line, boolean publicOnly, int limit) {
    public Query {
      if (limit < 1 || limit > 50) {
        throw new IllegalArgumentException("limit must be 1 to 50");
      }
    }
  }

  /// @param snippet plain text, with matched words between `⟦` and `⟧`
  record Hit(
      String id,
      String title,
      String snippet,
      double score,
      String line,
      String source,
      Optional<LocalDate> validUntil) {}
}
