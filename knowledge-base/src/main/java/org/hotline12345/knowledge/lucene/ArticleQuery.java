package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hotline12345.knowledge.KnowledgeBase;

/// Turns what was typed or said into a Lucene query.
final class ArticleQuery {
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_TERMS = 200;
  private static final Pattern LETTERS = Pattern.compile("[a-zA-Z' ]{2,40}");

  private ArticleQuery() {}

  static Query of(KnowledgeBase.Query asked, Analyzer analyzer, LocalDate today) {
    String all = asked.text().strip();
    String text = all.substring(0, Math.min(all.length(), MAX_TEXT));
    var query = new BooleanQuery.Builder();
    query.add(matching(text, analyzer), Occur.MUST);
    long day = today.toEpochDay();
    query.add(LongPoint.newRangeQuery(Fields.FROM, Long.MIN_VALUE, day), Occur.FILTER);
    query.add(LongPoint.newRangeQuery(Fields.UNTIL, day, Long.MAX_VALUE), Occur.FILTER);
    asked
        .line()
        .ifPresent(line -> query.add(new TermQuery(new Term(Fields.LINE, line)), Occur.FILTER));
    if (asked.publicOnly()) {
      query.add(new TermQuery(new Term(Fields.PUBLIC, "true")), Occur.FILTER);
    }
    return query.build();
  }

  private static Query matching(String text, Analyzer analyzer) {
    var query = new BooleanQuery.Builder();
    Set<String> bigrams = terms(text, Fields.BODY, analyzer);
    add(query, Fields.TITLE, bigrams, 2.0f);
    add(query, Fields.QUESTIONS, bigrams, 2.0f);
    add(query, Fields.BODY, bigrams, 1.0f);
    Set<String> words = terms(text, Fields.BODY_WORDS, analyzer);
    add(query, Fields.TITLE_WORDS, words, 0.8f);
    add(query, Fields.BODY_WORDS, words, 0.4f);
    if (LETTERS.matcher(text).matches()) {
      String spelling = text.replaceAll("[' ]", "").toLowerCase(Locale.ROOT);
      Query whole = new TermQuery(new Term(Fields.PINYIN, spelling));
      query.add(new BoostQuery(new ConstantScoreQuery(whole), 4), Occur.SHOULD);
      query.add(new PrefixQuery(new Term(Fields.PINYIN, spelling)), Occur.SHOULD);
    }
    return query.build();
  }

  private static void add(
      BooleanQuery.Builder query, String field, Set<String> terms, float weight) {
    for (String term : terms) {
      query.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD);
    }
  }

  static Set<String> terms(String text, String field, Analyzer analyzer) {
    Set<String> terms = new LinkedHashSet<>();
    try (var tokens = analyzer.tokenStream(field, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (terms.size() < MAX_TERMS && tokens.incrementToken()) {
        terms.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string failed", e);
    }
    return terms;
  }
}
