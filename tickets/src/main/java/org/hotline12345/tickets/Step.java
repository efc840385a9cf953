package org.hotline12345.tickets;

/// What an event does to a ticket.
public sealed interface Step {
  record Moved(Ticket ticket) implements Step {}

  /// Late and doubled events are normal, not exceptions.
  record Ignored(Because because) implements Step {}
}
