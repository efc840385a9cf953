package org.hotline12345.tickets.outbound;

import java.time.Instant;
import java.util.Optional;

/// A call of ours to a citizen.
///
/// @param id the contact's id; for the machine's questions a name of its own
/// @param reason as the agent gave it, or ours
/// @param ticket what it is about, if it is about one
public record OutboundCall(
    String id,
    OutboundKind kind,
    String address,
    Optional<String> agent,
    String reason,
    Optional<String> ticket,
    Instant placedAt) {

  /// The number stays out of logs.
  @Override
  public String toString() {
    return "OutboundCall[" + id + " " + kind + "]";
  }
}
