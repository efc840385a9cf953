package org.hotline12345.insight.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTicket.Kind;
import org.hotline12345.insight.SimilarTickets.Question;
import org.hotline12345.insight.similar.Overlap;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.insight.similar.PlaceKeys;
import org.hotline12345.insight.similar.PlaceReader;
import org.hotline12345.insight.similar.Shingles;

/// One question to one state of the index.
final class LikeQuery {
  private static final Rarest SAME_WORDS = new Rarest(TicketDocument.SHINGLE, 64, 8, 40_000, 0);
  private static final Rarest LIKE_WORDS = new Rarest(TicketDocument.PAIR, 10, 3, 60_000, 0);

  /// Candidates whose whole signatures are compared.
  private static final int COMPARED = 80;

  /// Fewer characters say too little to call another ticket similar.
  private static final int LEAST_PAIRS = 3;

  private static final Sort NEWEST =
      new Sort(
          LongField.newSortField(TicketDocument.CREATED, true, SortedNumericSelector.Type.MAX));

  private final IndexSearcher searcher;
  private final Question question;
  private final PlaceReader places;
  private final PlaceKeys place;
  private final int limit;
  private final Map<String, SimilarTicket> found = new LinkedHashMap<>();

  LikeQuery(IndexSearcher searcher, PlaceReader places, Question question, int limit) {
    this.searcher = searcher;
    this.question = question;
    this.places = places;
    this.place = places.read(question.place());
    this.limit = limit;
  }

  List<SimilarTicket> answer(Instant now, Duration event) throws IOException {
    nearDuplicates();
    sameEvent(now, event);
    if (found.size() < limit) {
      similar();
    }
    return found.values().stream().limit(limit).toList();
  }

  private record Compared(int id, Overlap overlap) {}

  private void nearDuplicates() throws IOException {
    var words = Shingles.of(question.text());
    var query = new BooleanQuery.Builder();
    SAME_WORDS.beyond(question.except().isPresent() ? 1 : 0).addTo(query, words, searcher);
    var same = new ArrayList<Compared>();
    for (var hit : searcher.search(query.build(), COMPARED).scoreDocs) {
      var overlap = words.overlap(signature(hit.doc));
      if (overlap.nearDuplicate()) {
        same.add(new Compared(hit.doc, overlap));
      }
    }
    same.sort(Comparator.comparingDouble((Compared c) -> c.overlap().score()).reversed());
    for (var one : same) {
      var past = TicketDocument.read(searcher, one.id());
      if (place.elsewhere(places.read(past.place()))) {
        // The same words about another place are another matter, which may teach an answer.
        if (past.answer().isPresent()) {
          add(past, Kind.SIMILAR, one.overlap().score(), "说法相近，地点不同");
        }
      } else {
        var percent = Math.round(one.overlap().score() * 100);
        add(past, Kind.NEAR_DUPLICATE, one.overlap().score(), "文字重合 " + percent + "%");
      }
    }
  }

  private Shingles signature(int id) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(id, leaves));
    var values = DocValues.getBinary(leaf.reader(), TicketDocument.SIGNATURE);
    if (!values.advanceExact(id - leaf.docBase)) {
      return Shingles.of("");
    }
    var bytes = values.binaryValue();
    return Shingles.from(bytes.bytes, bytes.offset, bytes.length);
  }

  private void sameEvent(Instant now, Duration event) throws IOException {
    if (place.keys().isEmpty() || question.line().isEmpty()) {
      return;
    }
    var anywhere = new BooleanQuery.Builder();
    for (var key : place.keys()) {
      anywhere.add(new TermQuery(new Term(TicketDocument.PLACE_KEY, key)), Occur.SHOULD);
    }
    var query =
        new BooleanQuery.Builder()
            .add(line(), Occur.FILTER)
            .add(anywhere.build(), Occur.FILTER)
            .add(
                LongField.newRangeQuery(
                    TicketDocument.CREATED,
                    now.minus(event).toEpochMilli(),
                    now.plus(event).toEpochMilli()),
                Occur.FILTER)
            .build();
    for (var hit : searcher.search(query, limit + 1, NEWEST).scoreDocs) {
      var past = TicketDocument.read(searcher, hit.doc);
      var age = Duration.between(past.createdAt(), now);
      double score = 1 - Math.clamp((double) age.toMinutes() / event.toMinutes(), 0, 1);
      add(past, Kind.SAME_EVENT, score, "同一地点、同一事项，" + ago(age));
    }
  }

  private TermQuery line() {
    return new TermQuery(new Term(TicketDocument.LINE, question.line().orElseThrow()));
  }

  private static String ago(Duration age) {
    if (age.toHours() < 1) {
      return "一小时内";
    }
    return age.toHours() < 24 ? age.toHours() + " 小时前" : age.toDays() + " 天前";
  }

  private void similar() throws IOException {
    var words = Shingles.of(TicketDocument.withoutPlace(question.text(), question.place()), 2);
    if (words.size() < LEAST_PAIRS) {
      return;
    }
    var query = new BooleanQuery.Builder();
    LIKE_WORDS.addTo(query, words, searcher);
    query.add(new TermQuery(new Term(TicketDocument.ANSWERED, "1")), Occur.FILTER);
    if (question.line().isPresent()) {
      query.add(line(), Occur.FILTER);
    }
    query.setMinimumNumberShouldMatch(1);
    var hits = searcher.search(query.build(), limit + 1).scoreDocs;
    for (var hit : hits) {
      add(TicketDocument.read(searcher, hit.doc), Kind.SIMILAR, relative(hit, hits), "事项相近，可参考答复");
    }
  }

  private static double relative(ScoreDoc hit, ScoreDoc[] hits) {
    return hits[0].score == 0 ? 0 : hit.score / hits[0].score;
  }

  private void add(PastTicket past, Kind kind, double score, String reason) {
    if (question.except().filter(past.number()::equals).isEmpty()) {
      found.putIfAbsent(
          past.number(),
          new SimilarTicket(
              past.number(),
              kind,
              Math.round(score * 1000) / 1000.0,
              reason,
              past.title(),
              past.place(),
              past.line(),
              past.createdAt(),
              past.closed(),
              past.answer()));
    }
  }
}
