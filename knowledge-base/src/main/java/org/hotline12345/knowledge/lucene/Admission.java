package org.hotline12345.knowledge.lucene;

import java.time.LocalDate;
import java.util.Optional;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;

/// Which articles may be shown to whoever asks: those in force on that day, and in reach.
///
/// @param publicOnly leave out articles for agents only
/// @param line only this line's articles
/// @param area leave out what holds only for other areas
record Admission(LocalDate day, boolean publicOnly, Optional<String> line, Optional<String> area) {
  boolean admits(Page page) {
    Article article = page.article();
    return page.inForce(day)
        && (!publicOnly || article.audience() == Audience.PUBLIC)
        && (line.isEmpty() || article.line().equals(line.get()))
        && (area.isEmpty() || article.area().map(area.get()::startsWith).orElse(true));
  }
}
