package org.hotline12345.tickets;

import java.util.Arrays;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.FieldName;

/// A citizen's request on its way, as all its events have made it.
///
/// @param number yyyyMMdd and six digits
/// @param version the number of events so far; every change adds one
/// @param settledVersion the version after the last event that somebody decided. What the draft
///     learns from the citizen's words after it makes nobody's view stale
public record Ticket(
    String number,
    long version,
    long settledVersion,
    TicketState state,
    Origin origin,
    Draft draft,
    Optional<Assignment> assignment,
    Handling handling) {

  public Stage stage() {
    return state.stage();
  }

  /// Whether somebody who has seen `seen` may still decide.
  public boolean fresh(long seen) {
    return settledVersion <= seen && seen <= version;
  }

  /// The line handling it, else the one that the draft names.
  public Optional<String> line() {
    return assignment.map(Assignment::line).or(() -> draft.value(FieldName.LINE));
  }

  public Urgency urgency() {
    return draft
        .value(FieldName.URGENCY)
        .flatMap(v -> named(Urgency.values(), v))
        .orElse(Urgency.ORDINARY);
  }

  public Kind kind() {
    return draft.value(FieldName.KIND).flatMap(v -> named(Kind.values(), v)).orElse(Kind.REQUEST);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
  }

  Ticket in(TicketState next) {
    return new Ticket(number, version, settledVersion, next, origin, draft, assignment, handling);
  }

  Ticket with(Draft next) {
    return new Ticket(number, version, settledVersion, state, origin, next, assignment, handling);
  }

  Ticket with(Optional<Assignment> next) {
    return new Ticket(number, version, settledVersion, state, origin, draft, next, handling);
  }

  Ticket with(Handling next) {
    return new Ticket(number, version, settledVersion, state, origin, draft, assignment, next);
  }

  Ticket settled() {
    return new Ticket(number, version + 1, version + 1, state, origin, draft, assignment, handling);
  }

  Ticket learned() {
    return new Ticket(
        number, version + 1, settledVersion, state, origin, draft, assignment, handling);
  }
}
