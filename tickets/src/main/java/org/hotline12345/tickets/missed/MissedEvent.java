package org.hotline12345.tickets.missed;

import org.hotline12345.tickets.outbound.OutboundResult;

/// What happens to a row of the ledger.
public sealed interface MissedEvent {
  /// The same citizen missed an agent once more.
  record MissedAgain() implements MissedEvent {}

  /// A call-back begins.
  record Called(String contact) implements MissedEvent {}

  /// A call-back did not bring citizen and agent together.
  record NotReached(String contact, OutboundResult result) implements MissedEvent {}

  /// An agent talks with the citizen, in a call-back or in a call of the citizen's own.
  record Served(String contact) implements MissedEvent {}

  /// An agent was told, or knows, that no call is wanted.
  record Declined() implements MissedEvent {}

  /// Time passed.
  record Aged() implements MissedEvent {}
}
