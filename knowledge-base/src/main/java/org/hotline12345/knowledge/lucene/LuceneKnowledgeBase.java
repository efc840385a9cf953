package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.search.IndexSearcher;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.markdown.ArticleFiles;

/// The knowledge base over a Lucene index in memory. Articles may change while others search; a
/// change is visible when its call returns. Thread-safe.
public final class LuceneKnowledgeBase implements KnowledgeBase {
  private static final int MAX_TEXT = 2_000;

  private final Pages pages = new Pages();
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, LongAdder> uses = new ConcurrentHashMap<>();
  private final Candidates candidates = new Candidates(pages);
  private final ArticleIndex index;
  private final Reader reader;
  private final Spelling spelling = new Spelling(vocabulary);
  private final InstantSource clock;
  private final ZoneId zone;

  private LuceneKnowledgeBase(
      List<Article> articles, Optional<Path> synonyms, InstantSource clock, ZoneId zone)
      throws IOException {
    this.clock = clock;
    this.zone = zone;
    index = new ArticleIndex(pages);
    Optional<SynonymFile> file =
        synonyms.isPresent()
            ? Optional.of(new SynonymFile(synonyms.get(), clock))
            : Optional.empty();
    reader = new Reader(file, spelling, pages);
    List<Page> filled = articles.stream().map(Page::of).toList();
    filled.forEach(vocabulary::add);
    index.fill(filled);
  }

  /// Reads every article below `folder`, and `synonyms.txt` beside that folder, and indexes them.
  ///
  /// @param zone whose calendar day decides what is in force
  /// @throws IOException if a file can't be read or understood
  public static LuceneKnowledgeBase open(Path folder, InstantSource clock, ZoneId zone)
      throws IOException {
    Path synonyms = folder.resolveSibling("synonyms.txt");
    return new LuceneKnowledgeBase(ArticleFiles.read(folder), Optional.of(synonyms), clock, zone);
  }

  /// Without synonyms.
  public static LuceneKnowledgeBase of(List<Article> articles, InstantSource clock, ZoneId zone)
      throws IOException {
    return new LuceneKnowledgeBase(articles, Optional.empty(), clock, zone);
  }

  /// With the synonyms of a file, read again when it changes.
  ///
  /// @throws IOException if the file can't be read or understood
  public static LuceneKnowledgeBase of(
      List<Article> articles, Path synonyms, InstantSource clock, ZoneId zone) throws IOException {
    return new LuceneKnowledgeBase(articles, Optional.of(synonyms), clock, zone);
  }

  @Override
  public void put(Article article) {
    Page page = Page.of(article);
    try {
      pages.page(article.id()).ifPresent(vocabulary::remove);
      vocabulary.add(page);
      index.put(page);
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be written", e);
    }
  }

  @Override
  public void remove(String id) {
    Optional<Page> page = pages.page(id);
    if (page.isEmpty()) {
      return;
    }
    try {
      vocabulary.remove(page.get());
      index.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be written", e);
    }
  }

  @Override
  public void used(String id, long times) {
    if (pages.page(id).isPresent()) {
      uses.computeIfAbsent(id, any -> new LongAdder()).add(times);
    }
  }

  @Override
  public List<Hit> search(Query query) {
    if (query.text().isBlank()) {
      return List.of();
    }
    try {
      IndexSearcher searcher = index.acquire();
      try {
        LocalDate today = today();
        var search =
            new Search(searcher, pages, candidates, page -> Preference.of(page, uses(page), today));
        return search.run(query, reader.read(clipped(query.text())), today);
      } finally {
        index.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be read", e);
    }
  }

  @Override
  public Optional<String> suggestSpelling(String text) {
    return reader.corrected(clipped(text));
  }

  ArticleIndex index() {
    return index;
  }

  private long uses(Page page) {
    LongAdder used = uses.isEmpty() ? null : uses.get(page.article().id());
    return used == null ? 0 : used.sum();
  }

  private static String clipped(String text) {
    String all = text.strip();
    return all.substring(0, Math.min(all.length(), MAX_TEXT));
  }

  @Override
  public Optional<Article> article(String id) {
    return pages.page(id).map(Page::article);
  }

  @Override
  public int size() {
    return pages.inForce(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be closed", e);
    }
  }
}
