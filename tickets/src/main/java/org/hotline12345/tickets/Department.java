package org.hotline12345.tickets;

import static org.hotline12345.tickets.Lifecycle.ignored;
import static org.hotline12345.tickets.Lifecycle.moved;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.TicketState.AwaitingDispatch;
import org.hotline12345.tickets.TicketState.CallingBack;
import org.hotline12345.tickets.TicketState.Closed;
import org.hotline12345.tickets.TicketState.Dispatched;
import org.hotline12345.tickets.TicketState.Invalid;
import org.hotline12345.tickets.TicketState.Replied;
import org.hotline12345.tickets.TicketState.Returned;
import org.hotline12345.tickets.TicketState.Signed;
import org.hotline12345.tickets.TicketState.Taken;

/// The part of the road on which a department has the ticket.
final class Department {
  private Department() {}

  static Step signed(Ticket ticket, Instant now) {
    return switch (ticket.state()) {
      case Dispatched _ -> moved(ticket.with(ticket.handling().signed(now)).in(new Signed(now)));
      case Taken _ -> ignored(Because.STILL_TAKEN);
      case AwaitingDispatch _ -> ignored(Because.NOT_DISPATCHED);
      case Signed _ -> ignored(Because.ALREADY_SIGNED);
      case Returned _ -> ignored(Because.UNDER_ARBITRATION);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  static Step returned(Ticket ticket, TicketEvent.Returned event, Instant now) {
    return switch (ticket.state()) {
      case Dispatched _, Signed _ -> returnable(ticket, event, now);
      case Taken _ -> ignored(Because.STILL_TAKEN);
      case AwaitingDispatch _ -> ignored(Because.NOT_DISPATCHED);
      case Returned _ -> ignored(Because.UNDER_ARBITRATION);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  private static Step returnable(Ticket ticket, TicketEvent.Returned event, Instant now) {
    var until = ticket.assignment().flatMap(Assignment::returnBy);
    if (until.isEmpty()) {
      return ignored(Because.MUST_BE_KEPT);
    }
    if (now.isAfter(until.get())) {
      return ignored(Because.RETURN_TOO_LATE);
    }
    var objection = new Handling.Return(event.reason(), now, event.actor());
    return moved(
        ticket.with(ticket.handling().returned(objection)).in(new Returned(now, event.reason())));
  }

  static Step arbitrated(Ticket ticket, TicketEvent.Arbitrated event, Instant now) {
    return switch (ticket.state()) {
      case Returned _ -> decided(ticket, event, now);
      case Taken _ -> ignored(Because.STILL_TAKEN);
      case AwaitingDispatch _ -> ignored(Because.NOT_DISPATCHED);
      case Dispatched _, Signed _ -> ignored(Because.NOT_RETURNED);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  private static Step decided(Ticket ticket, TicketEvent.Arbitrated event, Instant now) {
    if (event.assignment().isEmpty()) {
      return moved(
          ticket
              .with(Optional.<Assignment>empty())
              .with(ticket.handling().unsigned())
              .in(new AwaitingDispatch()));
    }
    var next = ticket.with(event.assignment());
    if (event.accepted()) {
      return moved(next.with(ticket.handling().unsigned()).in(new Dispatched(now, false)));
    }
    var signedAt = ticket.handling().signedAt();
    return moved(
        next.in(
            signedAt.isPresent()
                ? new Signed(signedAt.get())
                : new Dispatched(
                    event.assignment().get().dispatchedAt(), ticket.handling().redoCount() > 0)));
  }

  static Step replied(Ticket ticket, TicketEvent.Replied event, Instant now) {
    return switch (ticket.state()) {
      case Signed _ ->
          moved(
              ticket
                  .with(
                      ticket
                          .handling()
                          .replied(
                              new Handling.Reply(
                                  event.text(), event.attachments(), now, event.actor())))
                  .in(new Replied(now)));
      case Taken _ -> ignored(Because.STILL_TAKEN);
      case AwaitingDispatch _ -> ignored(Because.NOT_DISPATCHED);
      case Dispatched _ -> ignored(Because.NOT_SIGNED);
      case Returned _ -> ignored(Because.UNDER_ARBITRATION);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }
}
