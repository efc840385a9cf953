package org.hotline12345.insight.follow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.insight.db.Sightings;
import org.hotline12345.insight.sighting.Sighting;
import org.hotline12345.insight.sighting.Wording;
import org.hotline12345.insight.similar.PlaceReader;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.stream.Recorded;

/// Counts each ticket of the stream, by a stored cursor, and has its spots looked at. Counting a
/// ticket again changes nothing.
public final class SightingFollower implements AutoCloseable {
  private static final Actor EVERYTHING = Actor.of("system");
  private static final String READER = "insight";
  private static final int BATCH = 200;

  private final Tickets tickets;
  private final Sightings sightings;
  private final PlaceReader places;
  private final Wording wording;
  private final BurstWatch bursts;
  private final StreamLoop loop;
  private volatile boolean stopping;

  /// Begins at once.
  public SightingFollower(
      Tickets tickets,
      Sightings sightings,
      PlaceReader places,
      Wording wording,
      BurstWatch bursts) {
    this.tickets = tickets;
    this.sightings = sightings;
    this.places = places;
    this.wording = wording;
    this.bursts = bursts;
    loop = new StreamLoop(tickets.stream(), "sightings", this::catchUp);
  }

  private void catchUp() {
    while (!stopping && tickets.stream().read(READER, BATCH, this::take) > 0) {}
    bursts.endQuiet();
  }

  private void take(List<Recorded> events) {
    var numbers = new LinkedHashSet<String>();
    events.forEach(event -> numbers.add(event.ticket()));
    for (var number : numbers) {
      tickets.queries().find(number, EVERYTHING).ifPresent(this::take);
    }
  }

  private void take(Ticket ticket) {
    var sighting = sighting(ticket);
    if (sighting.isPresent()) {
      sightings.put(sighting.get());
      bursts.look(sighting.get());
    } else {
      sightings.remove(ticket.number());
    }
  }

  private Optional<Sighting> sighting(Ticket ticket) {
    var draft = ticket.draft();
    var said = draft.value(FieldName.REQUEST).or(() -> draft.value(FieldName.TITLE));
    if (said.isEmpty() || ticket.stage() == Stage.INVALID || ticket.kind() == Kind.NOTHING) {
      return Optional.empty();
    }
    var place = draft.value(FieldName.PLACE);
    var text = wording.nameless(said.get(), place.orElse(""));
    return Optional.of(
        new Sighting(
            ticket.number(),
            ticket.origin().createdAt(),
            ticket.line(),
            places.read(place),
            text,
            wording.words(text)));
  }

  @Override
  public void close() {
    stopping = true;
    loop.close();
  }
}
