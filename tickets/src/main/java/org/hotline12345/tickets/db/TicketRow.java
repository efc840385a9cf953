package org.hotline12345.tickets.db;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketState;
import org.hotline12345.tickets.draft.FieldName;

/// A ticket as its table's columns.
public record TicketRow(
    String number,
    long version,
    String state,
    String channel,
    String address,
    Optional<String> title,
    Optional<String> place,
    Optional<String> line,
    Optional<String> department,
    String urgency,
    Instant createdAt,
    Optional<Instant> dueAt,
    Optional<Instant> closedAt,
    Optional<Integer> satisfaction,
    String body) {

  static TicketRow of(Ticket ticket) {
    var draft = ticket.draft();
    return new TicketRow(
        ticket.number(),
        ticket.version(),
        ticket.stage().name(),
        ticket.origin().channel().name(),
        ticket.origin().address(),
        draft.value(FieldName.TITLE),
        draft.value(FieldName.PLACE),
        ticket.line(),
        ticket.assignment().map(Assignment::department),
        draft.value(FieldName.URGENCY).orElse(Urgency.ORDINARY.name()),
        ticket.origin().createdAt(),
        ticket.assignment().map(Assignment::dueAt),
        ticket.state() instanceof TicketState.Closed closed
            ? Optional.of(closed.at())
            : Optional.empty(),
        ticket.handling().satisfaction(),
        Json.write(ticket));
  }
}
