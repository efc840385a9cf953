package org.hotline12345.acd;

import java.time.Instant;

/// What the ACD decided; the telephony and channel rooms act on it.
public sealed interface Decision {
  /// Ring this agent for this contact. At most one offer per contact is live at any time.
  ///
  /// @param reason why this agent, in words a supervisor can read
  record Offered(Request request, AgentId agent, Instant expiresAt, String reason)
      implements Decision {}

  /// The offer is over without an answer (refused, expired, citizen gone).
  record Withdrawn(ContactId contact, AgentId agent, String reason) implements Decision {}

  /// The agent and the contact are together.
  record Connected(ContactId contact, AgentId agent) implements Decision {}

  /// This call waits no longer with the ACD: it is offered the way out. If the citizen would
  /// rather wait, [AcdEvent.ContactWaiting] brings it back to its old place, and it is never sent
  /// away again.
  ///
  /// @param reason why, in words a supervisor can read
  record Diverted(Request request, WayOut wayOut, String reason) implements Decision {}

  record AgentChanged(AgentId agent, AgentState state) implements Decision {}

  /// The pause did not begin, and nothing else changed.
  ///
  /// @param because for the agent to read
  record PauseRefused(AgentId agent, String reason, String because) implements Decision {}

  /// The agent has been on this pause for longer than it may last; told once.
  record PauseOverdue(AgentId agent, String reason, Instant until) implements Decision {}

  /// The event changed nothing.
  record Ignored(AcdEvent event, String because) implements Decision {}
}
