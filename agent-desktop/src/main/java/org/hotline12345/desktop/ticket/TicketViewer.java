package org.hotline12345.desktop.ticket;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.desktop.contact.Masking;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.Assignment;
import org.hotline12345.tickets.Handling;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketState;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.attachment.Attachment;
import org.hotline12345.tickets.catalogue.Catalogue.Due;
import org.hotline12345.tickets.draft.Field;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.draft.Suggestions;
import org.hotline12345.tickets.draft.Summary;
import org.hotline12345.tickets.lines.Department;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.lines.Lines;

/// Puts tickets into the API's shape, with as much of the citizen's identity as the viewer's role
/// allows. Thread-safe.
public final class TicketViewer {
  private final Tickets tickets;
  private final Lines lines;
  private final InstantSource clock;

  public TicketViewer(Tickets tickets, InstantSource clock) {
    this.tickets = tickets;
    this.lines = tickets.settings().lines();
    this.clock = clock;
  }

  public TicketView view(Ticket ticket, Person viewer) {
    var work = ticket.assignment();
    var done = ticket.handling();
    var line = ticket.line().flatMap(lines::find);
    var dueAt = work.map(Assignment::dueAt);
    return new TicketView(
        ticket.number(),
        ticket.version(),
        ticket.stage(),
        ticket.origin().channel(),
        ticket.origin().createdAt(),
        line.map(LineView::of),
        ticket.line(),
        work.map(Assignment::department),
        work.map(Assignment::department).flatMap(lines::department).map(Department::name),
        work.map(Assignment::coDepartments).orElse(java.util.List.of()),
        ticket.kind(),
        ticket.urgency(),
        work.map(Assignment::dispatchedAt),
        work.map(Assignment::signBy),
        work.flatMap(Assignment::returnBy),
        dueAt,
        ticket.stage().owed() && dueAt.filter(clock.instant()::isAfter).isPresent(),
        work.flatMap(Assignment::note),
        done.signedAt(),
        done.reply().map(Handling.Reply::at),
        closedAt(ticket),
        ending(ticket),
        done.satisfaction(),
        ticket.origin().contacts(),
        new TicketView.Citizen(
            ticket.origin().name().map(name -> Identity.name(name, viewer)),
            Masking.address(ticket.origin().address(), viewer)),
        fields(ticket, viewer),
        facts(ticket, viewer),
        suggestions(ticket, line),
        done.reply().map(this::reply),
        done.answer().map(a -> new TicketView.Answer(a.text(), a.articleId(), a.articleTitle())),
        done.returns(),
        done.redoCount());
  }

  private static Optional<Instant> closedAt(Ticket ticket) {
    return switch (ticket.state()) {
      case TicketState.Closed closed -> Optional.of(closed.at());
      case TicketState.Invalid invalid -> Optional.of(invalid.at());
      case TicketState.Taken _,
          TicketState.AwaitingDispatch _,
          TicketState.Dispatched _,
          TicketState.Signed _,
          TicketState.Returned _,
          TicketState.Replied _,
          TicketState.CallingBack _ ->
          Optional.empty();
    };
  }

  private static Optional<String> ending(Ticket ticket) {
    if (ticket.state() instanceof TicketState.Closed closed) {
      return Optional.of(closed.how().name());
    }
    return ticket.state() instanceof TicketState.Invalid invalid
        ? Optional.of(invalid.because())
        : Optional.empty();
  }

  private Map<String, TicketView.Field> fields(Ticket ticket, Person viewer) {
    var shown = new LinkedHashMap<String, TicketView.Field>();
    ticket
        .draft()
        .fields()
        .forEach(
            (name, field) ->
                shown.put(name.key(), field(name, fresh(name, field, ticket), viewer)));
    return shown;
  }

  /// A summary that nobody typed follows what is typed into the other fields.
  private Field fresh(FieldName name, Field field, Ticket ticket) {
    boolean ours = name == FieldName.SUMMARY && field.by() == Field.By.RULE && open(ticket);
    return ours
        ? Summary.of(ticket.draft(), code -> lines.find(code).map(Line::name).orElse(code))
            .map(text -> Field.ruled(text, field.reason().orElse("")))
            .orElse(field)
        : field;
  }

  private static boolean open(Ticket ticket) {
    return ticket.stage() == Stage.TAKEN || ticket.stage() == Stage.AWAITING_DISPATCH;
  }

  private static TicketView.Field field(FieldName name, Field field, Person viewer) {
    return new TicketView.Field(
        Identity.field(name, field.value(), viewer),
        field.by(),
        field.utterance(),
        field.confidence(),
        field.reason().map(reason -> Identity.field(name, reason, viewer)),
        field.evidence().stream()
            .map(span -> new TicketView.Evidence(span.utterance(), span.start(), span.end()))
            .toList());
  }

  private static Map<String, TicketView.Field> facts(Ticket ticket, Person viewer) {
    var shown = new LinkedHashMap<String, TicketView.Field>();
    ticket
        .draft()
        .facts()
        .forEach((name, field) -> shown.put(name, field(FieldName.REQUEST, field, viewer)));
    return shown;
  }

  private TicketView.Suggestions suggestions(Ticket ticket, Optional<Line> line) {
    Suggestions known = ticket.draft().suggestions();
    boolean open = open(ticket);
    Optional<Due> due =
        line.filter(_ -> open)
            .map(
                l ->
                    tickets
                        .settings()
                        .catalogue()
                        .due(l, ticket.kind(), ticket.urgency(), clock.instant()));
    return new TicketView.Suggestions(
        known.lines().stream()
            .map(
                l ->
                    new TicketView.Likely(
                        l.line(),
                        lines.find(l.line()).map(Line::name).orElse(l.line()),
                        l.confidence()))
            .toList(),
        known.reasons(),
        due.map(Due::at),
        due.map(Due::reason),
        known.missing());
  }

  private TicketView.Reply reply(Handling.Reply reply) {
    return new TicketView.Reply(
        reply.text(),
        reply.at(),
        reply.by(),
        tickets.attachments().findAll(reply.attachments()).stream()
            .map(TicketViewer::file)
            .toList());
  }

  static TicketView.File file(Attachment file) {
    return new TicketView.File(file.id(), file.name(), file.size(), file.type());
  }
}
