package org.hotline12345.knowledge.exchange;

import java.util.List;

/// What a document holds, to be looked through by a person before it becomes a draft.
public sealed interface Imported {
  /// @param passages one for a document, one a row for a table with a column of titles
  record Read(List<Passage> passages) implements Imported {
    public Read {
      passages = List.copyOf(passages);
    }
  }

  record TooLarge(long limit) implements Imported {}

  /// Neither Markdown nor HTML, PDF, DOCX or XLSX.
  record TypeRefused() implements Imported {}

  /// Damaged, locked by a password, endless, or without any text.
  record Unreadable() implements Imported {}

  /// @param body Markdown
  record Passage(String title, String body) {}
}
