package org.hotline12345.insight.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import org.hotline12345.insight.lucene.TicketIndex;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.stream.Recorded;

/// Keeps the index of earlier tickets up to the ticket stream, from the position that the index
/// itself remembers: an index that is missing is built again from the first event.
public final class IndexFollower implements AutoCloseable {
  private static final Actor EVERYTHING = Actor.of("system");
  private static final int BATCH = 500;
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);

  private final Tickets tickets;
  private final TicketIndex index;
  private final Duration keep;
  private final InstantSource clock;
  private final StreamLoop loop;
  private volatile long cursor;
  private volatile boolean stopping;
  private Instant committedAt;

  /// Begins at once.
  ///
  /// @param keep tickets older than this leave the index
  public IndexFollower(Tickets tickets, TicketIndex index, Duration keep, InstantSource clock) {
    this.tickets = tickets;
    this.index = index;
    this.keep = keep;
    this.clock = clock;
    cursor = index.cursor();
    committedAt = clock.instant();
    loop = new StreamLoop(tickets.stream(), "earlier-tickets", this::catchUp);
  }

  /// The last event that questions see.
  public long cursor() {
    return cursor;
  }

  private void catchUp() {
    for (var events = next(); !stopping && !events.isEmpty(); events = next()) {
      take(events);
      cursor = events.getLast().id();
    }
    commitInTime();
  }

  private List<Recorded> next() {
    return tickets.stream().after(cursor, BATCH);
  }

  private void take(List<Recorded> events) {
    var numbers = new LinkedHashSet<String>();
    events.forEach(event -> numbers.add(event.ticket()));
    for (var number : numbers) {
      tickets.queries().find(number, EVERYTHING).ifPresent(this::take);
    }
    index.refresh();
  }

  private void take(Ticket ticket) {
    var past = PastTickets.of(ticket);
    if (past.isPresent()) {
      index.put(List.of(past.get()));
    } else {
      index.remove(ticket.number());
    }
  }

  private void commitInTime() {
    var now = clock.instant();
    if (cursor != index.cursor() && !now.isBefore(committedAt.plus(COMMIT_EVERY))) {
      index.forgetBefore(now.minus(keep));
      index.commit(cursor);
      committedAt = now;
    }
  }

  /// Commits and stops; the index stays open.
  @Override
  public void close() {
    stopping = true;
    loop.close();
    index.commit(cursor);
  }
}
