package org.hotline12345.insight.lucene.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.hotline12345.insight.similar.PastTicket;

/// What anybody would begin with: character bigrams, BM25 and `MoreLikeThis` as they come.
final class PlainLucene implements AutoCloseable {
  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  private final FSDirectory directory;
  private final Analyzer analyzer = new CJKAnalyzer();
  private final IndexWriter writer;

  PlainLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  void put(List<PastTicket> tickets) throws IOException {
    for (var ticket : tickets) {
      var document = new Document();
      document.add(new StringField(NUMBER, ticket.number(), Store.YES));
      document.add(new TextField(TEXT, ticket.text(), Store.NO));
      writer.addDocument(document);
    }
  }

  interface Asking {
    /// Numbers, best first.
    List<String> like(String text, int limit) throws IOException;
  }

  Asking asking() throws IOException {
    writer.commit();
    var searcher = new IndexSearcher(DirectoryReader.open(writer));
    searcher.setQueryCache(null);
    var mlt = new MoreLikeThis(searcher.getIndexReader());
    mlt.setAnalyzer(analyzer);
    mlt.setMinTermFreq(1);
    mlt.setMinDocFreq(1);
    var fields = searcher.storedFields();
    return (text, limit) -> {
      var query = mlt.like(TEXT, new StringReader(text));
      var numbers = new java.util.ArrayList<String>();
      for (var hit : searcher.search(query, limit).scoreDocs) {
        numbers.add(fields.document(hit.doc).get(NUMBER));
      }
      return numbers;
    };
  }

  @Override
  public void close() throws IOException {
    writer.rollback();
    directory.close();
  }
}
