package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.hotline12345.knowledge.lucene.PairTerms.Sought;
import org.hotline12345.knowledge.lucene.PairTerms.Weightiest;

/// The pages Lucene ranks best. What may be shown is looked up in a bit set as documents come by,
/// not asked for in the query, so Lucene's skipping of poor documents stays whole. Thread-safe.
final class Candidates {
  /// Lists that are longer together are left to Lucene, which skips most of them.
  private static final long READ_WHOLE = 30_000;

  private final Pages pages;
  private final Segments segments = new Segments();
  private final Admitted admitted;

  Candidates(Pages pages) {
    this.pages = pages;
    admitted = new Admitted(pages, segments);
  }

  /// The best by some pairs.
  List<Page> best(IndexSearcher searcher, Weightiest weightiest, Admission admission, int most)
      throws IOException {
    if (weightiest.documents() > READ_WHOLE) {
      return best(searcher, query(weightiest), admission, most);
    }
    var summing = new Summing(weightiest, most);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    double average = average(leaves);
    for (LeafReaderContext leaf : leaves) {
      LeafReader reader = leaf.reader();
      summing.read(leaf, segments.of(reader).lengths(), average, admitted.in(reader, admission));
    }
    return pages(leaves, summing.documents());
  }

  private static double average(List<LeafReaderContext> leaves) throws IOException {
    long pairs = 0;
    long documents = 0;
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(Fields.PAIRS);
      pairs += terms == null ? 0 : terms.getSumTotalTermFreq();
      documents += terms == null ? 0 : terms.getDocCount();
    }
    return Math.max(1, (double) pairs / Math.max(1, documents));
  }

  private static Query query(Weightiest weightiest) {
    var query = new BooleanQuery.Builder();
    for (Sought pair : weightiest.pairs()) {
      // Lucene multiplies by the rarity once more.
      float boost = (float) (pair.weight() / pair.rarity());
      var term = new TermQuery(new Term(Fields.PAIRS, pair.term()));
      query.add(new BoostQuery(term, boost), Occur.SHOULD);
    }
    return query.build();
  }

  /// The best by a query of Lucene's.
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
    int[] documents = Arrays.stream(top.scoreDocs).mapToInt(doc -> doc.doc).toArray();
    return pages(searcher.getIndexReader().leaves(), documents);
  }

  private List<Page> pages(List<LeafReaderContext> leaves, int[] documents) throws IOException {
    List<Page> found = new ArrayList<>(documents.length);
    for (int doc : documents) {
      var leaf = leaves.get(leaves.size() == 1 ? 0 : ReaderUtil.subIndex(doc, leaves));
      int number = segments.of(leaf.reader()).pages()[doc - leaf.docBase];
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
