package org.hotline12345.knowledge.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Weighs the question by how rare its pairs are, and says which are looked for.
final class PairTerms {
  /// The pairs left out would bring few candidates for much reading: they are the common ones. The
  /// ranking counts them all the same.
  private static final double SHARE = 0.85;

  private static final int FEWEST = 4;

  private final Asked asked;
  private final Pages pages;
  private final double[] rarity;

  PairTerms(Asked asked, Pages pages) {
    this.asked = asked;
    this.pages = pages;
    int all = pages.size();
    rarity = new double[asked.pairs.size()];
    for (int i = 0; i < rarity.length; i++) {
      int holding = pages.holding(asked.pair(i));
      rarity[i] = holding == 0 ? 0 : Pages.rarity(all, holding);
    }
    double[] units = new double[asked.units.size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = pages.rarity(asked.unit(i));
    }
    asked.weigh(units, rarity);
  }

  boolean isEmpty() {
    for (double rare : rarity) {
      if (rare > 0) {
        return false;
      }
    }
    return true;
  }

  /// The weightiest pairs, at most `most`.
  Weightiest weightiest(int most) {
    double[] weights = asked.pairWeights();
    List<Integer> known = new ArrayList<>();
    double left = 0;
    for (int i = 0; i < rarity.length; i++) {
      if (rarity[i] > 0) {
        known.add(i);
        left += weights[i];
      }
    }
    double least = left * (1 - SHARE);
    known.sort(Comparator.comparingDouble((Integer i) -> weights[i]).reversed());
    List<Sought> sought = new ArrayList<>();
    long documents = 0;
    for (int i : known) {
      if (sought.size() == most || (sought.size() >= FEWEST && left < least)) {
        break;
      }
      int pair = asked.pair(i);
      sought.add(new Sought(term(pair), weights[i], rarity[i]));
      documents += pages.holding(pair);
      left -= weights[i];
    }
    return new Weightiest(sought, asked.weights(), documents);
  }

  private static BytesRef term(int pair) {
    return new BytesRef("" + (char) (pair >>> 16) + (char) pair);
  }

  /// The pairs by which candidates are found.
  ///
  /// @param documents how many documents their posting lists have together
  record Weightiest(List<Sought> pairs, Weights weights, long documents) {}

  /// A pair that is looked for.
  ///
  /// @param term the pair's two units
  /// @param rarity its inverse document frequency
  record Sought(BytesRef term, double weight, double rarity) {}

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
