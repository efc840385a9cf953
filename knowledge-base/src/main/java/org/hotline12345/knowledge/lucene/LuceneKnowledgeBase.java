package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.markdown.ArticleFiles;

/// The knowledge base over a Lucene index in memory, built once from article files. Thread-safe.
public final class LuceneKnowledgeBase implements KnowledgeBase {
  private final Map<String, Article> articles;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = ArticleIndex.analyzer();
  private final InstantSource clock;
  private final ZoneId zone;

  private LuceneKnowledgeBase(List<Article> articles, InstantSource clock, ZoneId zone)
      throws IOException {
    this.articles =
        articles.stream().collect(Collectors.toUnmodifiableMap(Article::id, Function.identity()));
    this.clock = clock;
    this.zone = zone;
    directory = ArticleIndex.write(articles);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /// Reads every article below `folder` and indexes it.
  ///
  /// @param zone whose calendar day decides what is in force
  /// @throws IOException if the folder can't be read or an article can't be understood
  public static LuceneKnowledgeBase open(Path folder, InstantSource clock, ZoneId zone)
      throws IOException {
    return of(ArticleFiles.read(folder), clock, zone);
  }

  public static LuceneKnowledgeBase of(List<Article> articles, InstantSource clock, ZoneId zone)
      throws IOException {
    return new LuceneKnowledgeBase(articles, clock, zone);
  }

  @Override
  public List<Hit> search(Query query) {
    if (query.text().isBlank()) {
      return List.of();
    }
    try {
      var asked = ArticleQuery.of(query, analyzer, today());
      Set<String> terms = ArticleQuery.terms(query.text(), Fields.BODY, analyzer);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(asked, query.limit()).scoreDocs) {
        var stored = searcher.storedFields().document(found.doc, Set.of(Fields.ID));
        hits.add(hit(articles.get(stored.get(Fields.ID)), found.score, terms));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be read", e);
    }
  }

  private static Hit hit(Article article, double score, Set<String> terms) {
    return new Hit(
        article.id(),
        article.title(),
        Snippet.of(article.body(), terms),
        score,
        article.line(),
        article.source(),
        article.validUntil());
  }

  @Override
  public Optional<Article> article(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public int size() {
    LocalDate today = today();
    return (int) articles.values().stream().filter(article -> inForce(article, today)).count();
  }

  private static boolean inForce(Article article, LocalDate day) {
    return !day.isBefore(article.validFrom())
        && article.validUntil().map(last -> !day.isAfter(last)).orElse(true);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  @Override
  public void close() {
    try (directory;
        reader;
        analyzer) {
      // closed by leaving
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be closed", e);
    }
  }
}
