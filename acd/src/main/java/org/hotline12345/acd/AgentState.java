package org.hotline12345.acd;

import java.time.Instant;
import java.util.Optional;

/// What an agent is doing. `since` is when this state began (and orders the longest idle).
public sealed interface AgentState {
  Instant since();

  record SignedOut(Instant since) implements AgentState {}

  /// Can take a contact; with chats open, still ready until the chat capacity is reached.
  record Ready(Instant since) implements AgentState {}

  /// A contact is ringing at this agent.
  record Reserved(Instant since, ContactId contact, Instant expiresAt) implements AgentState {}

  record Busy(Instant since) implements AgentState {}

  record WrapUp(Instant since, Instant until) implements AgentState {}

  /// @param until when it will have lasted too long, if there is a limit
  record Paused(Instant since, String reason, Optional<Instant> until) implements AgentState {}
}
