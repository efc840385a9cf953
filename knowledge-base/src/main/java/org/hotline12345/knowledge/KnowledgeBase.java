package org.hotline12345.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The searchable knowledge base. Thread-safe; expired articles are never found.
public interface KnowledgeBase extends AutoCloseable {
  /// Best first, at most `limit` hits.
  List<Hit> search(Query query);

  /// What was probably meant, if a word of the question is none of the articles' and another sounds
  /// alike or differs by one character.
  Optional<String> suggestSpelling(String text);

  Optional<Article> article(String id);

  /// Notes that the article helped so many times more; between equals the more useful one comes
  /// first.
  void used(String id, long times);

  /// Adds the article, or replaces the one with its id; found as soon as this returns.
  void put(Article article);

  /// Takes the article out; found no more when this returns. Nothing happens without one.
  void remove(String id);

  /// How many articles are in force today.
  int size();

  @Override
  void close();

  /// @param text what was typed or said, at most 2,000 characters are used
  /// @param line only this line's articles, if present
  /// @param area leave out what holds only for other areas; an area lies in another if its name or
  ///     code begins with the other's
  /// @param publicOnly leave out articles for agents only
  /// @param limit 1 to 50
  record Query(
      String text, Optional<String> line, Optional<String> area, boolean publicOnly, int limit) {
    /// For the whole city.
    public Query(String text, Optional<String> line, boolean publicOnly, int limit) {
      this(text, line, Optional.empty(), publicOnly, limit);
    }

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
