package org.hotline12345.tickets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.FieldName;

/// What happened to a ticket. Each event carries every decision made outside (due times, the
/// department), so that replaying a ticket's events gives the ticket.
public sealed interface TicketEvent {
  String SYSTEM = "system";

  /// Login name of the person, or [#SYSTEM].
  String actor();

  /// The first event of every ticket.
  record Taken(
      String actor,
      String number,
      Channel channel,
      String address,
      Optional<String> name,
      String contact,
      Draft draft)
      implements TicketEvent {}

  /// The draft learnt from what the citizen said.
  record Learned(Draft draft) implements TicketEvent {
    @Override
    public String actor() {
      return SYSTEM;
    }
  }

  /// Somebody typed these fields; an empty value clears one.
  record Drafted(String actor, Map<FieldName, String> values) implements TicketEvent {
    public Drafted {
      values = Map.copyOf(values);
    }
  }

  record AnsweredOnTheSpot(
      String actor, String text, Optional<String> articleId, Optional<String> articleTitle)
      implements TicketEvent {}

  record Submitted(String actor) implements TicketEvent {}

  record Dispatched(String actor, Assignment assignment) implements TicketEvent {}

  record Signed(String actor) implements TicketEvent {}

  record Returned(String actor, String reason) implements TicketEvent {}

  /// @param assignment accepted: the other department, or empty for awaiting dispatch; else the
  ///     department that keeps it
  record Arbitrated(String actor, boolean accepted, Optional<Assignment> assignment, String reason)
      implements TicketEvent {
    public Arbitrated {
      if (!accepted && assignment.isEmpty()) {
        throw new IllegalArgumentException("a refused return leaves a department in charge");
      }
    }
  }

  record Replied(String actor, String text, List<String> attachments) implements TicketEvent {
    public Replied {
      attachments = List.copyOf(attachments);
    }
  }

  record CallBackStarted(String actor, Channel channel, int attempt) implements TicketEvent {}

  /// The citizen rated the result and that is the end of it.
  record CallBackAnswered(String actor, int satisfaction, Optional<String> note)
      implements TicketEvent {}

  /// @param last nobody will try again
  record CallBackNotReached(String actor, int attempt, String because, boolean last)
      implements TicketEvent {}

  /// The citizen rated the result 1 or 2: the same department does it again, under supervision.
  record Redone(String actor, int satisfaction, Optional<String> note, Assignment assignment)
      implements TicketEvent {}

  record Closed(String actor, String reason) implements TicketEvent {}

  record Invalidated(String actor, String reason) implements TicketEvent {}
}
