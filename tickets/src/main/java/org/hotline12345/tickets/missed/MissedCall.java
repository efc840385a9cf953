package org.hotline12345.tickets.missed;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.outbound.OutboundResult;

/// A row of the ledger.
///
/// @param arrivedAt when the citizen first came: its place among the waiting
/// @param missedAt when they last gave up
/// @param calls how often they called in vain
/// @param skills and priority as the call had them in the queue
/// @param agent who calls them, or called them last
public record MissedCall(
    long id,
    String address,
    MissedCause cause,
    Instant arrivedAt,
    Instant missedAt,
    int calls,
    String skills,
    int priority,
    MissedState state,
    int attempts,
    Optional<String> agent,
    Optional<OutboundResult> lastResult,
    Optional<String> closedBy) {

  /// The number stays out of logs.
  @Override
  public String toString() {
    return "MissedCall[" + id + " " + state.getClass().getSimpleName() + "]";
  }
}
