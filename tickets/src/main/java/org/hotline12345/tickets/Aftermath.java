package org.hotline12345.tickets;

import static org.hotline12345.tickets.Lifecycle.ignored;
import static org.hotline12345.tickets.Lifecycle.moved;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.TicketState.AwaitingDispatch;
import org.hotline12345.tickets.TicketState.CallingBack;
import org.hotline12345.tickets.TicketState.Closed;
import org.hotline12345.tickets.TicketState.Closing;
import org.hotline12345.tickets.TicketState.Dispatched;
import org.hotline12345.tickets.TicketState.Invalid;
import org.hotline12345.tickets.TicketState.Replied;
import org.hotline12345.tickets.TicketState.Returned;
import org.hotline12345.tickets.TicketState.Signed;
import org.hotline12345.tickets.TicketState.Taken;

/// The part of the road after the department's reply.
final class Aftermath {
  private Aftermath() {}

  static Step started(Ticket ticket, TicketEvent.CallBackStarted event) {
    return switch (ticket.state()) {
      case Replied _ -> moved(ticket.in(new CallingBack(event.attempt())));
      case CallingBack now ->
          now.attempt() >= event.attempt()
              ? ignored(Because.NOTHING_NEW)
              : moved(ticket.in(new CallingBack(event.attempt())));
      case Taken _, AwaitingDispatch _, Dispatched _, Signed _, Returned _ ->
          ignored(Because.NOT_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  static Step answered(Ticket ticket, TicketEvent.CallBackAnswered event, Instant now) {
    return switch (ticket.state()) {
      case Replied _, CallingBack _ ->
          moved(
              ticket
                  .with(ticket.handling().rated(event.satisfaction()))
                  .in(new Closed(now, Closing.CALLED_BACK)));
      case Taken _, AwaitingDispatch _, Dispatched _, Signed _, Returned _ ->
          ignored(Because.NOT_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  static Step notReached(Ticket ticket, TicketEvent.CallBackNotReached event, Instant now) {
    return switch (ticket.state()) {
      case Replied _, CallingBack _ ->
          moved(
              event.last()
                  ? ticket.in(new Closed(now, Closing.NOT_REACHED))
                  : ticket.in(new CallingBack(event.attempt())));
      case Taken _, AwaitingDispatch _, Dispatched _, Signed _, Returned _ ->
          ignored(Because.NOT_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  static Step redone(Ticket ticket, TicketEvent.Redone event, Instant now) {
    return switch (ticket.state()) {
      case Replied _, CallingBack _ ->
          moved(
              ticket
                  .with(Optional.of(event.assignment()))
                  .with(ticket.handling().rated(event.satisfaction()).redone())
                  .in(new Dispatched(now, true)));
      case Taken _, AwaitingDispatch _, Dispatched _, Signed _, Returned _ ->
          ignored(Because.NOT_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  static Step closed(Ticket ticket, Instant now) {
    return switch (ticket.state()) {
      case Taken _,
          AwaitingDispatch _,
          Dispatched _,
          Signed _,
          Returned _,
          Replied _,
          CallingBack _ ->
          moved(ticket.in(new Closed(now, Closing.BY_HAND)));
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }
}
