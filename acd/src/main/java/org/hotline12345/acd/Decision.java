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

  record AgentChanged(AgentId agent, AgentState state) implements Decision {}

  /// The event changed nothing.
  record Ignored(AcdEvent event, String because) implements Decision {}
}
