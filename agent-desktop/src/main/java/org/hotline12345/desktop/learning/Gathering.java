package org.hotline12345.desktop.learning;

import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Masked;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.draft.Suggestions.Likely;
import org.hotline12345.tickets.stream.Recorded;

/// Reads from the ticket stream which lines people chose. What was read is remembered by the stream
/// itself; an event that comes twice changes nothing.
final class Gathering {
  private static final String READER = "learning";
  private static final int BATCH = 200;
  private static final Actor EVERYTHING = Actor.of(TicketEvent.SYSTEM);

  private final Tickets tickets;
  private final Choices choices;

  Gathering(Tickets tickets, Choices choices) {
    this.tickets = tickets;
    this.choices = choices;
  }

  /// Up to the newest event.
  void catchUp() {
    int read;
    do {
      read = tickets.stream().read(READER, BATCH, this::take);
    } while (read == BATCH);
  }

  private void take(List<Recorded> events) {
    events.forEach(
        event -> assignment(event.event()).ifPresent(chosen -> take(event, chosen.line())));
  }

  /// A return that was refused says that the line was right; it is one already.
  private static Optional<Assignment> assignment(TicketEvent event) {
    if (event instanceof TicketEvent.Dispatched dispatched) {
      return Optional.of(dispatched.assignment());
    }
    return event instanceof TicketEvent.Arbitrated arbitrated && arbitrated.accepted()
        ? arbitrated.assignment()
        : Optional.empty();
  }

  private void take(Recorded event, String line) {
    tickets
        .queries()
        .find(event.ticket(), EVERYTHING)
        .map(ticket -> choice(ticket, event, line))
        .ifPresent(choices::keep);
  }

  private static Choice choice(Ticket ticket, Recorded event, String line) {
    var draft = ticket.draft();
    var suggested = draft.suggestions().lines().stream().findFirst().map(Likely::line).orElse("");
    var words =
        suggested.equals(line) ? "" : Masked.text(draft.value(FieldName.REQUEST).orElse(""));
    return new Choice(event.ticket(), suggested, line, words, event.actor(), event.at());
  }
}
