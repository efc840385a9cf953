package org.hotline12345.tickets;

import java.time.Instant;
import java.util.List;
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
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.FieldName;

/// The road of a ticket, a pure function of ticket, event and time.
public final class Lifecycle {
  private Lifecycle() {}

  public static Ticket begin(TicketEvent.Taken event, Instant now) {
    return new Ticket(
        event.number(),
        1,
        1,
        new Taken(),
        new Origin(event.channel(), event.address(), event.name(), List.of(event.contact()), now),
        event.draft(),
        Optional.empty(),
        Handling.NONE);
  }

  public static Step next(Ticket ticket, TicketEvent event, Instant now) {
    return switch (event) {
      case TicketEvent.Taken _ -> ignored(Because.EXISTS);
      case TicketEvent.Learned e -> learned(ticket, e);
      case TicketEvent.Drafted e -> drafted(ticket, e);
      case TicketEvent.AnsweredOnTheSpot e -> answered(ticket, e, now);
      case TicketEvent.Submitted _ -> submitted(ticket);
      case TicketEvent.Dispatched e -> dispatched(ticket, e, now);
      case TicketEvent.Signed _ -> Department.signed(ticket, now);
      case TicketEvent.Returned e -> Department.returned(ticket, e, now);
      case TicketEvent.Arbitrated e -> Department.arbitrated(ticket, e, now);
      case TicketEvent.Replied e -> Department.replied(ticket, e, now);
      case TicketEvent.CallBackStarted e -> Aftermath.started(ticket, e);
      case TicketEvent.CallBackAnswered e -> Aftermath.answered(ticket, e, now);
      case TicketEvent.CallBackNotReached e -> Aftermath.notReached(ticket, e, now);
      case TicketEvent.Redone e -> Aftermath.redone(ticket, e, now);
      case TicketEvent.Closed _ -> Aftermath.closed(ticket, now);
      case TicketEvent.Invalidated e -> invalidated(ticket, e, now);
    };
  }

  private static Step learned(Ticket ticket, TicketEvent.Learned event) {
    return switch (ticket.state()) {
      case Taken _, AwaitingDispatch _ ->
          event.draft().equals(ticket.draft())
              ? ignored(Because.NOTHING_NEW)
              : new Step.Moved(ticket.with(event.draft()).learned());
      case Dispatched _, Signed _, Returned _ -> summarised(ticket, event.draft());
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  /// A department's ticket learns nothing more, but the conversation may end only now.
  private static Step summarised(Ticket ticket, Draft learnt) {
    return learnt
        .field(FieldName.SUMMARY)
        .map(summary -> ticket.draft().learnt(FieldName.SUMMARY, summary))
        .filter(draft -> draft.equals(learnt) && !draft.equals(ticket.draft()))
        .<Step>map(draft -> new Step.Moved(ticket.with(draft).learned()))
        .orElseGet(() -> ignored(Because.WITH_DEPARTMENT));
  }

  private static Step drafted(Ticket ticket, TicketEvent.Drafted event) {
    return switch (ticket.state()) {
      case Taken _, AwaitingDispatch _ -> {
        var draft = ticket.draft().typed(event.values());
        yield draft.equals(ticket.draft())
            ? ignored(Because.NOTHING_NEW)
            : moved(ticket.with(draft));
      }
      case Dispatched _, Signed _, Returned _ -> ignored(Because.WITH_DEPARTMENT);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  private static Step answered(Ticket ticket, TicketEvent.AnsweredOnTheSpot e, Instant now) {
    return switch (ticket.state()) {
      case Taken _, AwaitingDispatch _ ->
          moved(
              ticket
                  .with(
                      ticket
                          .handling()
                          .answered(
                              new Handling.Answer(
                                  e.text(), e.articleId(), e.articleTitle(), e.actor())))
                  .in(new Closed(now, Closing.ANSWERED_ON_THE_SPOT)));
      case Dispatched _, Signed _, Returned _ -> ignored(Because.WITH_DEPARTMENT);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  private static Step submitted(Ticket ticket) {
    return switch (ticket.state()) {
      case Taken _ -> moved(ticket.in(new AwaitingDispatch()));
      case AwaitingDispatch _ -> ignored(Because.ALREADY_SUBMITTED);
      case Dispatched _, Signed _, Returned _ -> ignored(Because.WITH_DEPARTMENT);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  private static Step dispatched(Ticket ticket, TicketEvent.Dispatched event, Instant now) {
    return switch (ticket.state()) {
      case Taken _, AwaitingDispatch _ ->
          moved(ticket.with(Optional.of(event.assignment())).in(new Dispatched(now, false)));
      case Dispatched _, Signed _ -> ignored(Because.WITH_DEPARTMENT);
      case Returned _ -> ignored(Because.UNDER_ARBITRATION);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  private static Step invalidated(Ticket ticket, TicketEvent.Invalidated event, Instant now) {
    return switch (ticket.state()) {
      case Taken _, AwaitingDispatch _ -> moved(ticket.in(new Invalid(now, event.reason())));
      case Dispatched _, Signed _, Returned _ -> ignored(Because.WITH_DEPARTMENT);
      case Replied _, CallingBack _ -> ignored(Because.ALREADY_REPLIED);
      case Closed _ -> ignored(Because.CLOSED);
      case Invalid _ -> ignored(Because.INVALID);
    };
  }

  static Step moved(Ticket ticket) {
    return new Step.Moved(ticket.settled());
  }

  static Step ignored(Because because) {
    return new Step.Ignored(because);
  }
}
