package org.hotline12345.knowledge.exchange;

import java.util.Optional;

/// Kinds of documents that can be read. What a document is is told by its bytes, not by its name;
/// only plain text and Markdown, which look the same, go by it.
enum DocumentType {
  MARKDOWN,
  HTML,
  PDF,
  DOCX,
  XLSX;

  static Optional<DocumentType> of(String mediaType) {
    return switch (mediaType) {
      case "text/plain", "text/markdown", "text/x-web-markdown" -> Optional.of(MARKDOWN);
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "application/pdf" -> Optional.of(PDF);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
          Optional.of(DOCX);
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Optional.of(XLSX);
      default -> Optional.empty();
    };
  }
}
