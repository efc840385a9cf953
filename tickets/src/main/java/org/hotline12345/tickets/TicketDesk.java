package org.hotline12345.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.hotline12345.tickets.callback.Answer;
import org.hotline12345.tickets.callback.Verdict;
import org.hotline12345.tickets.db.Attachments;
import org.hotline12345.tickets.db.Transitions;
import org.hotline12345.tickets.db.Transitions.Intent;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Line;

/// Everything people do with a ticket. Each action names the version that the person has seen; it
/// happens completely or, with the outcome saying why, not at all. Thread-safe.
public final class TicketDesk {
  private static final Duration FURTHEST_DUE = Duration.ofDays(365);

  private final Transitions transitions;
  private final TicketSettings settings;
  private final Attachments attachments;

  public TicketDesk(Transitions transitions, TicketSettings settings, Attachments attachments) {
    this.transitions = transitions;
    this.settings = settings;
    this.attachments = attachments;
  }

  /// @param line code of the line
  /// @param dueAt instead of the catalogue's
  public record Order(
      String line, List<String> coDepartments, Optional<Instant> dueAt, Optional<String> note) {
    public Order {
      coDepartments = List.copyOf(coDepartments);
    }
  }

  public Outcome draft(String number, long seen, Actor actor, Map<String, String> fields) {
    return switch (Checks.fields(fields, settings.lines())) {
      case Checks.Typed.Bad bad -> bad.outcome();
      case Checks.Typed.Good good ->
          attempt(
              number,
              seen,
              actor,
              (_, _) -> new Intent.Do(new TicketEvent.Drafted(actor.name(), good.values())));
    };
  }

  public Outcome answer(
      String number,
      long seen,
      Actor actor,
      String text,
      Optional<String> articleId,
      Optional<String> articleTitle) {
    return Checks.text("answer", text, Checks.MAX_TEXT, Because.NO_TEXT)
        .orElseGet(
            () ->
                attempt(
                    number,
                    seen,
                    actor,
                    (_, _) ->
                        new Intent.Do(
                            new TicketEvent.AnsweredOnTheSpot(
                                actor.name(), text.strip(), articleId, articleTitle))));
  }

  public Outcome submit(String number, long seen, Actor actor) {
    return attempt(
        number,
        seen,
        actor,
        (ticket, _) ->
            incomplete(ticket)
                .orElseGet(() -> new Intent.Do(new TicketEvent.Submitted(actor.name()))));
  }

  public Outcome dispatch(String number, long seen, Actor actor, Order order) {
    return wrong(order)
        .orElseGet(
            () ->
                attempt(
                    number,
                    seen,
                    actor,
                    (ticket, now) ->
                        incomplete(ticket).orElseGet(() -> dispatched(ticket, now, actor, order))));
  }

  private Optional<Outcome> wrong(Order order) {
    if (settings.lines().find(order.line()).isEmpty()) {
      return Checks.invalid("line", Because.UNKNOWN_LINE);
    }
    for (var code : order.coDepartments()) {
      if (settings.lines().department(code).isEmpty()) {
        return Checks.invalid("coDepartments", Because.UNKNOWN_DEPARTMENT);
      }
    }
    if (order.note().orElse("").length() > Checks.MAX_REASON) {
      return Checks.invalid("note", Because.TOO_LONG);
    }
    return Checks.list("coDepartments", order.coDepartments());
  }

  private static Optional<Intent> incomplete(Ticket ticket) {
    boolean said = ticket.draft().field(FieldName.REQUEST).isPresent();
    return said || ticket.draft().field(FieldName.TITLE).isPresent()
        ? Optional.empty()
        : Optional.of(new Intent.Refuse(new Outcome.Invalid("request", Because.NO_REQUEST)));
  }

  private Intent dispatched(Ticket ticket, Instant now, Actor actor, Order order) {
    var due = order.dueAt();
    if (due.isPresent() && (!due.get().isAfter(now) || due.get().isAfter(now.plus(FURTHEST_DUE)))) {
      return new Intent.Refuse(new Outcome.Invalid("dueAt", Because.DUE_OUT_OF_RANGE));
    }
    return new Intent.Do(new TicketEvent.Dispatched(actor.name(), assignment(ticket, now, order)));
  }

  private Assignment assignment(Ticket ticket, Instant now, Order order) {
    Line line = settings.lines().find(order.line()).orElseThrow();
    var catalogue = settings.catalogue();
    var lead = line.department().code();
    var dueAt =
        order
            .dueAt()
            .orElseGet(() -> catalogue.due(line, ticket.kind(), ticket.urgency(), now).at());
    return new Assignment(
        line.code(),
        lead,
        order.coDepartments().stream().filter(c -> !c.equals(lead)).distinct().toList(),
        now,
        catalogue.signBy(now, dueAt),
        dueAt,
        catalogue.returnBy(now, ticket.handling().returns().size()),
        order.note().map(String::strip).filter(n -> !n.isEmpty()));
  }

  public Outcome sign(String number, long seen, Actor actor) {
    return attempt(
        number, seen, actor, (_, _) -> new Intent.Do(new TicketEvent.Signed(actor.name())));
  }

  public Outcome giveBack(String number, long seen, Actor actor, String reason) {
    return reasoned(
        number,
        seen,
        actor,
        reason,
        (_, _) -> new TicketEvent.Returned(actor.name(), reason.strip()));
  }

  /// @param line when the return is accepted: where it goes; empty: awaits dispatch
  public Outcome arbitrate(
      String number,
      long seen,
      Actor actor,
      boolean accepted,
      Optional<String> line,
      String reason) {
    if (line.isPresent() && settings.lines().find(line.get()).isEmpty()) {
      return new Outcome.Invalid("line", Because.UNKNOWN_LINE);
    }
    return reasoned(
        number,
        seen,
        actor,
        reason,
        (ticket, now) -> arbitrated(ticket, now, actor, accepted, line, reason.strip()));
  }

  private TicketEvent arbitrated(
      Ticket ticket,
      Instant now,
      Actor actor,
      boolean accepted,
      Optional<String> line,
      String reason) {
    if (accepted || ticket.assignment().isEmpty()) {
      var next =
          line.map(
              code ->
                  assignment(
                      ticket,
                      now,
                      new Order(code, List.of(), Optional.empty(), Optional.of(reason))));
      return new TicketEvent.Arbitrated(actor.name(), true, next, reason);
    }
    var kept = ticket.assignment().get();
    boolean lastTime =
        ticket.handling().returns().size() >= settings.catalogue().rounds().returns();
    return new TicketEvent.Arbitrated(
        actor.name(), false, Optional.of(lastTime ? kept.kept() : kept), reason);
  }

  /// @param ids attachments that the actor uploaded
  public Outcome reply(String number, long seen, Actor actor, String text, List<String> ids) {
    var wrong =
        Checks.text("text", text, Checks.MAX_TEXT, Because.NO_TEXT)
            .or(() -> Checks.list("attachments", ids))
            .or(() -> notOwn(ids, actor));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var outcome =
        attempt(
            number,
            seen,
            actor,
            (_, _) -> new Intent.Do(new TicketEvent.Replied(actor.name(), text.strip(), ids)));
    if (outcome instanceof Outcome.Done) {
      attachments.use(number, ids);
    }
    return outcome;
  }

  private Optional<Outcome> notOwn(List<String> ids, Actor actor) {
    var own =
        attachments.findAll(ids).stream().filter(a -> a.uploadedBy().equals(actor.name())).count();
    return own == ids.stream().distinct().count()
        ? Optional.empty()
        : Checks.invalid("attachments", Because.UNKNOWN_ATTACHMENT);
  }

  /// A call-back made by hand.
  public Outcome callBackResult(
      String number, long seen, Actor actor, int satisfaction, Optional<String> note) {
    if (satisfaction < 1 || satisfaction > 5) {
      return new Outcome.Invalid("satisfaction", Because.BAD_SATISFACTION);
    }
    if (note.orElse("").length() > Checks.MAX_REASON) {
      return new Outcome.Invalid("note", Because.TOO_LONG);
    }
    var rated = new Answer.Rated(satisfaction, note);
    return attempt(
        number,
        seen,
        actor,
        (ticket, now) -> new Intent.Do(Verdict.of(ticket, rated, actor.name(), settings, now)));
  }

  public Outcome close(String number, long seen, Actor actor, String reason) {
    return reasoned(
        number,
        seen,
        actor,
        reason,
        (_, _) -> new TicketEvent.Closed(actor.name(), reason.strip()));
  }

  public Outcome invalidate(String number, long seen, Actor actor, String reason) {
    return reasoned(
        number,
        seen,
        actor,
        reason,
        (_, _) -> new TicketEvent.Invalidated(actor.name(), reason.strip()));
  }

  private Outcome reasoned(
      String number,
      long seen,
      Actor actor,
      String reason,
      BiFunction<Ticket, Instant, TicketEvent> event) {
    return Checks.text("reason", reason, Checks.MAX_REASON, Because.NO_REASON)
        .orElseGet(
            () ->
                attempt(
                    number, seen, actor, (ticket, now) -> new Intent.Do(event.apply(ticket, now))));
  }

  private Outcome attempt(
      String number, long seen, Actor actor, BiFunction<Ticket, Instant, Intent> policy) {
    return transitions.attempt(number, OptionalLong.of(seen), actor, policy);
  }
}
