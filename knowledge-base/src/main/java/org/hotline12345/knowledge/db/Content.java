package org.hotline12345.knowledge.db;

import java.util.List;
import org.hotline12345.knowledge.Article;

/// The words of one version.
///
/// @param attachments files that come with it
public record Content(Article article, List<File> attachments) {
  private static final int MOST_FILES = 20;

  public Content {
    attachments = List.copyOf(attachments);
    if (attachments.size() > MOST_FILES) {
      throw new IllegalArgumentException("more than " + MOST_FILES + " attachments");
    }
  }

  /// @param id where the house keeps it
  public record File(String id, String name) {}
}
