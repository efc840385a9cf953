package org.hotline12345.tickets;

/// What came of an action on a ticket.
public sealed interface Outcome {
  record Done(Ticket ticket) implements Outcome {}

  /// Somebody else decided in the meantime.
  record Stale(long version) implements Outcome {}

  record NotNow(Because because) implements Outcome {}

  /// No such ticket, or not one that the actor may see.
  record NotFound() implements Outcome {}

  record Invalid(String field, Because because) implements Outcome {}
}
