package org.hotline12345.insight.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.hotline12345.insight.similar.Shingles;

/// Picks, of a text's groups of characters, those that the fewest tickets have: two texts that
/// share much share some of their rarest, and looking these up touches few tickets. (The prefix
/// filter of set similarity joins; groups that no ticket has can't be shared.)
///
/// @param most terms picked
/// @param least terms picked even when they are common
/// @param tickets that the terms beyond `least` may touch together
/// @param beyond terms that so many tickets have or fewer tell nothing: 1 when the ticket that is
///     asked for lies in the index itself
record Rarest(String field, int most, int least, long tickets, int beyond) {
  /// Of a longer text so many groups are looked up, the same whatever the text.
  private static final int LOOKED_UP = 256;

  private record Known(Term term, TermStates states) {
    int frequency() {
      return states.docFreq();
    }
  }

  Rarest beyond(int tickets) {
    return new Rarest(field, most, least, this.tickets, tickets);
  }

  void addTo(BooleanQuery.Builder query, Shingles shingles, IndexSearcher searcher)
      throws IOException {
    long touched = 0;
    int picked = 0;
    for (var known : known(shingles, searcher)) {
      touched += known.frequency();
      if (picked == most || (picked >= least && touched > tickets)) {
        return;
      }
      query.add(new TermQuery(known.term(), known.states()), Occur.SHOULD);
      picked++;
    }
  }

  private List<Known> known(Shingles shingles, IndexSearcher searcher) throws IOException {
    // The hashes are sorted, so that evenly spaced ones are a fair sample.
    int step = Math.max(1, shingles.size() / LOOKED_UP);
    var known = new ArrayList<Known>();
    for (int i = 0; i < shingles.size(); i += step) {
      var term = new Term(field, HashTokens.term(shingles.hash(i)));
      known.add(new Known(term, new TermStates(searcher.getTopReaderContext())));
    }
    for (var leaf : searcher.getIndexReader().leaves()) {
      var terms = leaf.reader().terms(field);
      if (terms != null) {
        lookUp(known, terms.iterator(), leaf.ord);
      }
    }
    known.removeIf(term -> term.frequency() <= beyond);
    known.sort(Comparator.comparingInt(Known::frequency));
    return known;
  }

  private static void lookUp(List<Known> known, TermsEnum terms, int leaf) throws IOException {
    for (var one : known) {
      if (terms.seekExact(one.term().bytes())) {
        int tickets = terms.docFreq();
        one.states().register(terms.termState(), leaf, tickets, tickets);
      }
    }
  }
}
