package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Looks the question's pairs up in the index once, weighs the question by how rare they are, and
/// makes the Lucene query of the weightiest.
final class PairTerms {
  private final Asked asked;
  private final Term[] terms;
  private final TermStates[] states;
  private final double[] rarity;

  PairTerms(Asked asked, IndexSearcher searcher, Pages pages) throws IOException {
    this.asked = asked;
    int all = pages.size();
    terms = new Term[asked.pairs.size()];
    states = new TermStates[terms.length];
    rarity = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      int pair = asked.pair(i);
      terms[i] = new Term(Fields.PAIRS, "" + (char) (pair >>> 16) + (char) pair);
      states[i] = TermStates.build(searcher, terms[i], true);
      int holding = states[i].docFreq();
      rarity[i] = holding == 0 ? 0 : Pages.rarity(all, holding);
    }
    double[] units = new double[asked.units.size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = pages.rarity(asked.unit(i));
    }
    asked.weigh(units, rarity);
  }

  boolean isEmpty() {
    for (TermStates state : states) {
      if (state.docFreq() > 0) {
        return false;
      }
    }
    return true;
  }

  /// The weightiest pairs, at most `most`.
  Query query(int most) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      if (rarity[i] > 0) {
        known.add(i);
      }
    }
    known.sort(Comparator.comparingDouble((Integer i) -> asked.pairWeights()[i]).reversed());
    var query = new BooleanQuery.Builder();
    for (int i : known.subList(0, Math.min(most, known.size()))) {
      // Lucene multiplies by the rarity once more.
      float boost = (float) (asked.pairWeights()[i] / rarity[i]);
      query.add(new BoostQuery(new TermQuery(terms[i], states[i]), boost), Occur.SHOULD);
    }
    return query.build();
  }

  /// For what is too short to have pairs.
  static Query units(Asked asked) {
    var query = new BooleanQuery.Builder();
    for (int i = 0; i < asked.units.size(); i++) {
      var term = new Term(Fields.UNITS, String.valueOf(asked.unit(i)));
      query.add(new TermQuery(term), Occur.SHOULD);
    }
    return query.build();
  }
}
