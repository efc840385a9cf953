package org.hotline12345.knowledge.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The Lucene index, in memory, and the pages it points to. A change is visible when the call that
/// made it returns. Thread-safe.
final class ArticleIndex implements Closeable {
  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TERMS.setTokenized(true);
    TERMS.freeze();
  }

  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Pages pages;

  ArticleIndex(Pages pages) throws IOException {
    this.pages = pages;
    writer = new IndexWriter(directory, new IndexWriterConfig());
    searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
                var searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                return searcher;
              }
            });
  }

  /// Puts many at once, into one segment.
  synchronized void fill(Collection<Page> filled) throws IOException {
    for (Page page : filled) {
      writer.addDocument(document(page, pages.put(page)));
    }
    pages.settle();
    writer.forceMerge(1);
    searchers.maybeRefreshBlocking();
  }

  synchronized void put(Page page) throws IOException {
    String id = page.article().id();
    Optional<Integer> before = pages.number(id);
    writer.updateDocument(new Term(Fields.ID, id), document(page, pages.put(page)));
    searchers.maybeRefreshBlocking();
    before.ifPresent(pages::forget);
    pages.settle();
  }

  synchronized void remove(String id) throws IOException {
    Optional<Integer> before = pages.number(id);
    writer.deleteDocuments(new Term(Fields.ID, id));
    searchers.maybeRefreshBlocking();
    pages.remove(id);
    before.ifPresent(pages::forget);
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  private static Document document(Page page, int number) {
    var document = new Document();
    document.add(new StringField(Fields.ID, page.article().id(), Store.NO));
    document.add(new NumericDocValuesField(Fields.PAGE, number));
    List<char[]> rows = weighted(page);
    document.add(new Field(Fields.PAIRS, new GramStream(rows, 2), TERMS));
    document.add(new Field(Fields.UNITS, new GramStream(rows, 1), TERMS));
    return document;
  }

  /// One field, so that a question costs one posting list a term; said more often counts more.
  private static List<char[]> weighted(Page page) {
    List<char[]> rows = new ArrayList<>();
    for (int i = 0; i < Ranking.TITLE; i++) {
      rows.add(page.title());
    }
    for (char[] question : page.questions()) {
      for (int i = 0; i < Ranking.QUESTION; i++) {
        rows.add(question);
      }
    }
    rows.add(page.body());
    return rows;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      searchers.close();
    }
  }
}
