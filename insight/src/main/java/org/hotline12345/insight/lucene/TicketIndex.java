package org.hotline12345.insight.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTickets;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.insight.similar.PlaceReader;

/// Earlier tickets on disk, with the position in the ticket stream up to which they are known: both
/// are committed together, so that a crash loses neither. Thread-safe.
public final class TicketIndex implements SimilarTickets, AutoCloseable {
  private static final String CURSOR = "cursor";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final PlaceReader places;
  private final Duration event;
  private final InstantSource clock;

  /// Opens the index in `folder`, or begins an empty one there.
  ///
  /// @param event how long the same matter at the same place is one event
  /// @throws UncheckedIOException when the folder can't be used, or another process uses it
  public TicketIndex(Path folder, PlaceReader places, Duration event, InstantSource clock) {
    this.places = places;
    this.event = event;
    this.clock = clock;
    try {
      directory = FSDirectory.open(folder);
      writer = new IndexWriter(directory, new IndexWriterConfig());
      searchers = new SearcherManager(writer, new Uncached());
    } catch (IOException e) {
      throw new UncheckedIOException("the index of earlier tickets at " + folder, e);
    }
  }

  /// Questions hardly ever repeat: a cache would only add its own pauses.
  private static final class Uncached extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  /// The last event of the ticket stream that is committed here; 0 for a new index.
  public long cursor() {
    var data = writer.getLiveCommitData();
    if (data != null) {
      for (var entry : data) {
        if (entry.getKey().equals(CURSOR)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  /// Adds tickets or replaces them; seen by questions after [#refresh].
  public void put(Collection<PastTicket> tickets) {
    try {
      for (var ticket : tickets) {
        var number = new Term(TicketDocument.NUMBER, ticket.number());
        writer.updateDocument(number, TicketDocument.of(ticket, places));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove(String number) {
    try {
      writer.deleteDocuments(new Term(TicketDocument.NUMBER, number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Forgets tickets made before `moment`.
  public void forgetBefore(Instant moment) {
    try {
      writer.deleteDocuments(
          LongField.newRangeQuery(
              TicketDocument.CREATED, Long.MIN_VALUE, moment.toEpochMilli() - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was put or removed is seen from now on.
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes everything so far last, together with the position in the stream.
  public void commit(long cursor) {
    try {
      writer.setLiveCommitData(Map.of(CURSOR, Long.toString(cursor)).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int size() {
    try {
      var searcher = searchers.acquire();
      try {
        return searcher.getIndexReader().numDocs();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<SimilarTicket> like(Question question, int limit) {
    try {
      var searcher = searchers.acquire();
      try {
        return new LikeQuery(searcher, places, question, Math.clamp(limit, 1, MAX_LIMIT))
            .answer(clock.instant(), event);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index of earlier tickets could not be read", e);
    }
  }

  /// What was not committed is read from the stream again.
  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
