package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.knowledge.KnowledgeBase.Hit;

/// One search: Lucene brings the candidates, the ranking reads them and orders them.
final class Search {
  private static final int CANDIDATES = 60;
  private static final int TERMS = 48;

  /// Up to here a question may be looked for by its single units.
  private static final int FEW = 4;

  private final IndexSearcher searcher;
  private final Pages pages;
  private final ToDoubleFunction<Page> preference;

  Search(IndexSearcher searcher, Pages pages, ToDoubleFunction<Page> preference) {
    this.searcher = searcher;
    this.pages = pages;
    this.preference = preference;
  }

  private record Ranked(Page page, double score) {}

  List<Hit> run(KnowledgeBase.Query query, Asked asked, LocalDate today) throws IOException {
    var terms = new PairTerms(asked, searcher, pages);
    List<Page> candidates = candidates(query, asked, terms, today);
    var ranking = new Ranking(asked, pages);
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    for (Page page : candidates) {
      ranked.add(new Ranked(page, ranking.score(page) * preference.applyAsDouble(page)));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(found -> found.page().article().id()));
    return ranked.stream()
        .limit(query.limit())
        .map(found -> hit(found.page().article(), found.score(), asked))
        .toList();
  }

  private List<Page> candidates(
      KnowledgeBase.Query query, Asked asked, PairTerms terms, LocalDate today) throws IOException {
    Predicate<Page> allowed = page -> allowed(page, query, today);
    var candidates = new Candidates(pages);
    if (!terms.isEmpty()) {
      return candidates.best(searcher, within(query, terms.query(TERMS)), allowed, CANDIDATES);
    }
    return asked.units.size() > FEW
        ? List.of()
        : candidates.best(searcher, within(query, PairTerms.units(asked)), allowed, CANDIDATES);
  }

  private static Query within(KnowledgeBase.Query query, Query matching) {
    return query
        .line()
        .<Query>map(
            line ->
                new BooleanQuery.Builder()
                    .add(matching, Occur.MUST)
                    .add(new TermQuery(new Term(Fields.LINE, line)), Occur.FILTER)
                    .build())
        .orElse(matching);
  }

  private static boolean allowed(Page page, KnowledgeBase.Query query, LocalDate today) {
    Article article = page.article();
    return page.inForce(today)
        && (!query.publicOnly() || article.audience() == Audience.PUBLIC)
        && (query.area().isEmpty()
            || article.area().map(query.area().get()::startsWith).orElse(true));
  }

  private static Hit hit(Article article, double score, Asked asked) {
    return new Hit(
        article.id(),
        article.title(),
        Snippet.of(article.body(), asked),
        score,
        article.line(),
        article.source(),
        article.validUntil());
  }
}
