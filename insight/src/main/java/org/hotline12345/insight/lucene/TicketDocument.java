package org.hotline12345.insight.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.insight.similar.PlaceReader;
import org.hotline12345.insight.similar.Shingles;

/// How a ticket lies in the index: groups of four characters to find the same words, of two to find
/// similar ones, both as hashes; what is shown about it; what it is looked up by.
final class TicketDocument {
  static final String NUMBER = "number";
  static final String SHINGLE = "shingle";
  static final String SIGNATURE = "signature";
  static final String PAIR = "pair";
  static final String PLACE_KEY = "place-key";
  static final String LINE = "line";
  static final String ANSWERED = "answered";
  static final String CREATED = "created";
  private static final String TITLE = "title";
  private static final String PLACE = "place";
  private static final String ANSWER = "answer";
  private static final String CLOSED = "closed";

  private static final FieldType HASHES = new FieldType();

  static {
    HASHES.setIndexOptions(IndexOptions.DOCS);
    HASHES.setOmitNorms(true);
    HASHES.setTokenized(true);
    HASHES.freeze();
  }

  private TicketDocument() {}

  static Document of(PastTicket ticket, PlaceReader places) {
    var document = new Document();
    document.add(new StringField(NUMBER, ticket.number(), Store.YES));
    var shingles = Shingles.of(ticket.text());
    document.add(new Field(SHINGLE, new HashTokens(shingles), HASHES));
    document.add(new BinaryDocValuesField(SIGNATURE, new BytesRef(shingles.bytes())));
    var pairs = Shingles.of(withoutPlace(ticket.text(), ticket.place()), 2);
    document.add(new Field(PAIR, new HashTokens(pairs), HASHES));
    document.add(new LongField(CREATED, ticket.createdAt().toEpochMilli(), Store.YES));
    document.add(new StoredField(TITLE, ticket.title()));
    ticket.place().ifPresent(place -> document.add(new StoredField(PLACE, place)));
    places
        .read(ticket.place())
        .keys()
        .forEach(key -> document.add(new StringField(PLACE_KEY, key, Store.NO)));
    ticket.line().ifPresent(line -> document.add(new StringField(LINE, line, Store.YES)));
    ticket.answer().ifPresent(answer -> document.add(new StoredField(ANSWER, answer)));
    if (ticket.answer().isPresent()) {
      document.add(new StringField(ANSWERED, "1", Store.NO));
    }
    document.add(new StoredField(CLOSED, ticket.closed() ? 1 : 0));
    return document;
  }

  /// The place says where, not what.
  static String withoutPlace(String text, Optional<String> place) {
    return place.map(name -> text.replace(name, " ")).orElse(text);
  }

  /// All but the text, of which hashes alone are kept.
  static PastTicket read(IndexSearcher searcher, int id) throws IOException {
    var stored = searcher.storedFields().document(id);
    return new PastTicket(
        stored.get(NUMBER),
        "",
        stored.get(TITLE),
        Optional.ofNullable(stored.get(PLACE)),
        Optional.ofNullable(stored.get(LINE)),
        Instant.ofEpochMilli(stored.getField(CREATED).numericValue().longValue()),
        stored.getField(CLOSED).numericValue().intValue() == 1,
        Optional.ofNullable(stored.get(ANSWER)));
  }
}
