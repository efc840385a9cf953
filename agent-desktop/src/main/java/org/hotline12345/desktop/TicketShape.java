package org.hotline12345.desktop;

import java.util.Map;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Ticket;

/// Ticket for the pages.
final class TicketShape {
  private TicketShape() {}

  static Object of(Ticket ticket, Person viewer) {
    return Map.of("number", ticket.number(), "version", ticket.version(), "state", ticket.stage(), "seenBy", viewer.username());
  }
}
