package org.hotline12345.insight.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
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
record Rarest(String field, int most, int least, long tickets) {
  /// Of a longer text so many groups are looked up, the same whatever the text.
  private static final int LOOKED_UP = 256;

  private record Known(Term term, TermStates states, int frequency) {}

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
    var known = new ArrayList<Known>();
    // The hashes are sorted, so that evenly spaced ones are a fair sample.
    int step = Math.max(1, shingles.size() / LOOKED_UP);
    for (int i = 0; i < shingles.size(); i += step) {
      var term = new Term(field, HashTokens.term(shingles.hash(i)));
      var states = TermStates.build(searcher, term, true);
      if (states.docFreq() > 0) {
        known.add(new Known(term, states, states.docFreq()));
      }
    }
    known.sort(Comparator.comparingInt(Known::frequency));
    return known;
  }
}
