package org.hotline12345.tickets.db;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.hotline12345.tickets.stream.Recorded;
import org.jdbi.v3.core.Handle;

/// A ticket and its events within one transaction. A ticket is locked first and its event written
/// last, so that writers never wait for each other in a circle.
public final class TicketStore {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int MAX_EVENTS = 10_000;
  private static final int MAX_A_DAY = 999_999;

  private final TicketDao dao;

  public TicketStore(Handle handle) {
    dao = Dao.of(handle, TicketDao.class);
  }

  public Optional<Ticket> find(String number) {
    return dao.find(number).map(body -> Json.read(body, Ticket.class));
  }

  /// Nobody else changes the ticket until the transaction ends.
  public Optional<Ticket> lock(String number) {
    return dao.lock(number).map(body -> Json.read(body, Ticket.class));
  }

  /// yyyyMMdd and six digits. Numbers may be left out, never given twice.
  public String nextNumber(Instant now, WorkingCalendar calendar) {
    var day = DAY.format(calendar.dateOf(now));
    dao.nextNumber(day);
    long number = dao.lastInsertId();
    if (number > MAX_A_DAY) {
      throw new IllegalStateException("a million tickets on one day");
    }
    return "%s%06d".formatted(day, number);
  }

  public void create(Ticket ticket, TicketEvent.Taken event, Instant at) {
    dao.insert(TicketRow.of(ticket));
    append(ticket, event, at);
  }

  /// Compare and set.
  ///
  /// @throws IllegalStateException when `before` is not what is stored, which the lock forbids
  public void change(Ticket before, Ticket after, TicketEvent event, Instant at) {
    if (dao.update(TicketRow.of(after), before.version()) != 1) {
      throw new IllegalStateException(
          "ticket " + before.number() + " is no longer at version " + before.version());
    }
    if (!before.assignment().equals(after.assignment())) {
      dao.forgetDepartments(after.number());
      after.assignment().ifPresent(a -> dao.concern(departments(a), after.number()));
    }
    append(after, event, at);
  }

  private static List<String> departments(Assignment assignment) {
    var all = new ArrayList<String>();
    all.add(assignment.department());
    all.addAll(assignment.coDepartments());
    return all.stream().distinct().toList();
  }

  private void append(Ticket ticket, TicketEvent event, Instant at) {
    dao.nextPosition();
    dao.append(
        ticket.number(),
        ticket.version(),
        Json.name(event.getClass()),
        event.actor(),
        at,
        Json.write(event));
  }

  /// In the order in which they happened.
  public List<Recorded> eventsOf(String number) {
    return dao.eventsOf(number, MAX_EVENTS).stream().map(TicketStore::recorded).toList();
  }

  static Recorded recorded(TicketDao.EventRow row) {
    return new Recorded(
        row.id(),
        row.ticket(),
        row.version(),
        row.at(),
        row.actor(),
        Json.read(row.data(), TicketEvent.class));
  }
}
