package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/// The pages Lucene ranks best. What may be shown is asked of a page only when its score would
/// bring it in, so Lucene's skipping of poor documents stays whole.
final class Candidates {
  private final Pages pages;

  Candidates(Pages pages) {
    this.pages = pages;
  }

  List<Page> best(IndexSearcher searcher, Query query, Predicate<Page> allowed, int most)
      throws IOException {
    var manager = new TopScoreDocCollectorManager(most, null, most);
    TopDocs top =
        searcher.search(
            query,
            new CollectorManager<Allowed, TopDocs>() {
              @Override
              public Allowed newCollector() {
                return new Allowed(manager.newCollector(), allowed);
              }

              @Override
              public TopDocs reduce(Collection<Allowed> collectors) throws IOException {
                return manager.reduce(collectors.stream().map(one -> one.top).toList());
              }
            });
    List<Page> found = new ArrayList<>(most);
    for (ScoreDoc doc : top.scoreDocs) {
      page(searcher, doc.doc).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Page> page(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.PAGE);
    return numbers.advanceExact(doc - leaf.docBase)
        ? pages.page((int) numbers.longValue())
        : Optional.empty();
  }

  private final class Allowed implements Collector {
    private final TopScoreDocCollector top;
    private final Predicate<Page> allowed;

    Allowed(TopScoreDocCollector top, Predicate<Page> allowed) {
      this.top = top;
      this.allowed = allowed;
    }

    @Override
    public ScoreMode scoreMode() {
      return top.scoreMode();
    }

    @Override
    public void setWeight(Weight weight) {
      top.setWeight(weight);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.PAGE);
      return new FilterLeafCollector(top.getLeafCollector(leaf)) {
        @Override
        public void collect(int doc) throws IOException {
          if (numbers.advanceExact(doc)
              && pages.page((int) numbers.longValue()).filter(allowed).isPresent()) {
            super.collect(doc);
          }
        }
      };
    }
  }
}
