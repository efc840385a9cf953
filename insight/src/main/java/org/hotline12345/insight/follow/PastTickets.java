package org.hotline12345.insight.follow;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hotline12345.classifier.Masked;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.tickets.Handling;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.draft.FieldName;

/// A ticket as it is remembered.
final class PastTickets {
  private static final int TITLE = 80;
  private static final int ANSWER = 160;

  private PastTickets() {}

  /// Empty for what is no ticket: nothing said yet, or invalid.
  static Optional<PastTicket> of(Ticket ticket) {
    var draft = ticket.draft();
    var text =
        Stream.of(FieldName.TITLE, FieldName.REQUEST)
            .flatMap(name -> draft.value(name).stream())
            .collect(Collectors.joining(" "));
    if (text.isBlank() || ticket.stage() == Stage.INVALID) {
      return Optional.empty();
    }
    var handling = ticket.handling();
    var answer =
        handling.reply().map(Handling.Reply::text).or(() -> handling.answer().map(a -> a.text()));
    return Optional.of(
        new PastTicket(
            ticket.number(),
            text,
            Shortened.to(TITLE, Masked.text(draft.value(FieldName.TITLE).orElse(text))),
            draft.value(FieldName.PLACE).map(Masked::text),
            ticket.line(),
            ticket.origin().createdAt(),
            ticket.stage() == Stage.CLOSED,
            answer.map(words -> Shortened.to(ANSWER, Masked.text(words)))));
  }
}
