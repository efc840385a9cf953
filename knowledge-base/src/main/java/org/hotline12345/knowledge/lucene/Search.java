package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.IndexSearcher;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.KnowledgeBase.Hit;

/// One search: Lucene brings the candidates, the ranking reads them and orders them.
final class Search {
  private static final int LEAST_CANDIDATES = 12;
  private static final int MOST_CANDIDATES = 80;
  private static final int TERMS = 48;

  private final IndexSearcher searcher;
  private final Pages pages;
  private final Candidates candidates;
  private final ToDoubleFunction<Page> preference;

  Search(
      IndexSearcher searcher,
      Pages pages,
      Candidates candidates,
      ToDoubleFunction<Page> preference) {
    this.searcher = searcher;
    this.pages = pages;
    this.candidates = candidates;
    this.preference = preference;
  }

  private record Ranked(Page page, double score) {}

  List<Hit> run(KnowledgeBase.Query query, Asked asked, LocalDate today) throws IOException {
    var terms = new PairTerms(asked, pages);
    var admission = new Admission(today, query.publicOnly(), query.line(), query.area());
    List<Page> found = find(query, asked, terms, admission);
    var ranking = new Ranking(asked, pages);
    List<Ranked> ranked = new ArrayList<>(found.size());
    for (Page page : found) {
      ranked.add(new Ranked(page, ranking.score(page) * preference.applyAsDouble(page)));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(one -> one.page().article().id()));
    return ranked.stream()
        .limit(query.limit())
        .map(best -> hit(best.page(), best.score(), asked))
        .toList();
  }

  private List<Page> find(
      KnowledgeBase.Query query, Asked asked, PairTerms terms, Admission admission)
      throws IOException {
    int most = enough(query, asked);
    if (!terms.isEmpty()) {
      return candidates.best(searcher, terms.weightiest(TERMS), admission, most);
    }
    return asked.pairs.size() > 0
        ? List.of()
        : candidates.best(searcher, PairTerms.units(asked), admission, most);
  }

  /// The less was said, the less there is to order anew.
  private static int enough(KnowledgeBase.Query query, Asked asked) {
    int said = asked.units.size();
    int enough = LEAST_CANDIDATES + said * said / 4;
    return Math.max(query.limit() + LEAST_CANDIDATES / 2, Math.min(MOST_CANDIDATES, enough));
  }

  private static Hit hit(Page page, double score, Asked asked) {
    Article article = page.article();
    return new Hit(
        article.id(),
        article.title(),
        Snippet.of(page.plain(), asked),
        score,
        article.line(),
        article.source(),
        article.validUntil());
  }
}
