package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// What Lucene does alone, to compare with: each different pair of neighbouring characters of the
/// question is one optional term over the one field of pairs, BM25, the best ten. No filter, no
/// snippet, no title, no spelling. Thread-safe.
public final class Bare {
  private final LuceneKnowledgeBase base;

  public Bare(LuceneKnowledgeBase base) {
    this.base = base;
  }

  /// Lucene's numbers of the best ten documents.
  ///
  /// @throws IOException if the index can't be read
  public List<Integer> search(String text) throws IOException {
    IndexSearcher searcher = base.index().acquire();
    try {
      var query = new BooleanQuery.Builder();
      for (String pair : pairs(Units.of(text))) {
        query.add(new TermQuery(new Term(Fields.PAIRS, pair)), Occur.SHOULD);
      }
      List<Integer> found = new ArrayList<>();
      var top = new TopScoreDocCollectorManager(10, null, 10);
      for (ScoreDoc doc : searcher.search(query.build(), top).scoreDocs) {
        found.add(doc.doc);
      }
      return found;
    } finally {
      base.index().release(searcher);
    }
  }

  private static Set<String> pairs(char[] row) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < row.length && pairs.size() < IndexSearcher.getMaxClauseCount(); i++) {
      if (row[i] != Units.GAP && row[i + 1] != Units.GAP) {
        pairs.add(new String(row, i, 2));
      }
    }
    return pairs;
  }
}
