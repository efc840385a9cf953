package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
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
import org.apache.lucene.util.FixedBitSet;

/// The pages Lucene ranks best. What may be shown is looked up in a bit set as documents come by,
/// not asked for in the query, so Lucene's skipping of poor documents stays whole. Thread-safe.
final class Candidates {
  private final Pages pages;
  private final Segments segments = new Segments();
  private final Admitted admitted;

  Candidates(Pages pages) {
    this.pages = pages;
    admitted = new Admitted(pages, segments);
  }

  List<Page> best(IndexSearcher searcher, Query query, Admission admission, int most)
      throws IOException {
    var manager = new TopScoreDocCollectorManager(most, null, most);
    TopDocs top =
        searcher.search(
            query,
            new CollectorManager<Filtered, TopDocs>() {
              @Override
              public Filtered newCollector() {
                return new Filtered(manager.newCollector(), admission);
              }

              @Override
              public TopDocs reduce(Collection<Filtered> collectors) throws IOException {
                return manager.reduce(collectors.stream().map(one -> one.top).toList());
              }
            });
    return pages(searcher, top.scoreDocs);
  }

  private List<Page> pages(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Page> found = new ArrayList<>(docs.length);
    for (ScoreDoc doc : docs) {
      var leaf = leaves.get(leaves.size() == 1 ? 0 : ReaderUtil.subIndex(doc.doc, leaves));
      int number = segments.pages(leaf.reader())[doc.doc - leaf.docBase];
      pages.page(number).ifPresent(found::add);
    }
    return found;
  }

  private final class Filtered implements Collector {
    private final TopScoreDocCollector top;
    private final Admission admission;

    Filtered(TopScoreDocCollector top, Admission admission) {
      this.top = top;
      this.admission = admission;
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
      LeafCollector all = top.getLeafCollector(leaf);
      Optional<FixedBitSet> documents = admitted.in(leaf.reader(), admission);
      return documents.isEmpty() ? all : within(documents.get(), all);
    }
  }

  private static LeafCollector within(FixedBitSet documents, LeafCollector all) {
    return new FilterLeafCollector(all) {
      @Override
      public void collect(int doc) throws IOException {
        if (documents.get(doc)) {
          super.collect(doc);
        }
      }
    };
  }
}
