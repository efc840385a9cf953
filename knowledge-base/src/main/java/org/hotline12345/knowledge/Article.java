package org.hotline12345.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One piece of authoritative knowledge with one wording (GB/T 44191-2024).
///
/// @param id stable identifier, also the file's name under `config/knowledge`
/// @param line code of the line it belongs to
/// @param source the law, rule or office it rests on
/// @param owner department that answers for it
/// @param area the district it holds for; empty: the whole city
/// @param validUntil last day on which it may be suggested; empty: until withdrawn
/// @param questions ways in which citizens ask for it
/// @param body Markdown
public record Article(
    String id,
    String title,
    String line,
    String source,
    String owner,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Audience audience,
    Optional<String> area,
    List<String> questions,
    String body) {
  public Article {
    questions = List.copyOf(questions);
  }

  public enum Audience {
    PUBLIC,
    AGENT
  }
}
