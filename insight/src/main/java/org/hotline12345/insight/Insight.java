package org.hotline12345.insight;

import java.nio.file.Path;
import java.time.InstantSource;
import org.hotline12345.insight.follow.IndexFollower;
import org.hotline12345.insight.lucene.TicketIndex;
import org.hotline12345.tickets.Tickets;

/// The room's parts, joined. Thread-safe.
public final class Insight implements AutoCloseable {
  private final TicketIndex index;
  private final IndexFollower follower;

  /// Begins to follow the tickets at once.
  ///
  /// @param folder of the index of earlier tickets, which is made, and filled again from the ticket
  ///     stream, when it is missing
  public Insight(Tickets tickets, InsightSettings settings, Path folder, InstantSource clock) {
    index = new TicketIndex(folder, settings.similar().event(), clock);
    follower = new IndexFollower(tickets, index, settings.similar().keep(), clock);
  }

  public SimilarTickets similar() {
    return index;
  }

  @Override
  public void close() {
    follower.close();
    index.close();
  }
}
