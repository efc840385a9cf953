package org.hotline12345.tickets.callback;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketSettings;

/// What a rating leads to. Pure.
public final class Verdict {
  private static final int DISSATISFIED = 2;

  private Verdict() {}

  /// Dissatisfied: the same department does it again under supervision, as often as the catalogue
  /// allows; else the ticket closes.
  public static TicketEvent of(
      Ticket ticket, Answer.Rated rated, String actor, TicketSettings settings, Instant now) {
    var rounds = settings.catalogue().rounds();
    if (rated.satisfaction() > DISSATISFIED
        || ticket.handling().redoCount() >= rounds.redos()
        || ticket.assignment().isEmpty()) {
      return new TicketEvent.CallBackAnswered(actor, rated.satisfaction(), rated.note());
    }
    return new TicketEvent.Redone(
        actor,
        rated.satisfaction(),
        rated.note(),
        again(ticket, ticket.assignment().get(), settings, now));
  }

  private static Assignment again(
      Ticket ticket, Assignment before, TicketSettings settings, Instant now) {
    var catalogue = settings.catalogue();
    var due =
        settings
            .lines()
            .find(before.line())
            .map(line -> catalogue.redoDue(line, ticket.urgency(), now).at())
            .orElseGet(() -> catalogue.redo().after(now, catalogue.calendar()));
    return new Assignment(
        before.line(),
        before.department(),
        before.coDepartments(),
        now,
        catalogue.signBy(now, due),
        due,
        Optional.empty(),
        before.note());
  }
}
