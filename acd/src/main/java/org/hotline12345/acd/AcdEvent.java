package org.hotline12345.acd;

import java.util.Map;

/// What happened, as told to the ACD. Late and doubled events are normal and are ignored with a
/// reason, never an error.
public sealed interface AcdEvent {
  /// @param skills skill code to level, 1 to 5, 5 best; an empty map serves only contacts
  ///     without needs
  /// @param chatCapacity how many chats at once, at least 1
  record AgentSignedIn(AgentId agent, Map<String, Integer> skills, int chatCapacity)
      implements AcdEvent {
    public AgentSignedIn {
      skills = Map.copyOf(skills);
      if (chatCapacity < 1) {
        throw new IllegalArgumentException("chatCapacity must be at least 1");
      }
    }
  }

  record AgentSignedOut(AgentId agent) implements AcdEvent {}

  /// The ready key: ends a pause, or a wrap-up early.
  record AgentReady(AgentId agent) implements AcdEvent {}

  record AgentPaused(AgentId agent, String reason) implements AcdEvent {}

  /// A contact arrived, or came back to its place, or was adopted after a restart.
  record ContactWaiting(Request request) implements AcdEvent {}

  /// A contact that is already talking to an agent was found after a restart.
  record ContactServing(Request request, AgentId agent) implements AcdEvent {}

  /// Talked with an agent who did not stay, after a transfer that nobody took: waits again at its
  /// old place.
  record ContactReturned(Request request) implements AcdEvent {}

  record OfferAccepted(ContactId contact, AgentId agent) implements AcdEvent {}

  record OfferRefused(ContactId contact, AgentId agent, Refusal why) implements AcdEvent {}

  /// The citizen or the agent hung up, or the chat was closed.
  record ContactEnded(ContactId contact) implements AcdEvent {}

  /// Time passed: wrap-ups end, offers expire. Sent about once a second.
  record Tick() implements AcdEvent {}

  enum Refusal {
    /// The agent pressed refuse.
    REFUSED,
    /// The ring time passed.
    UNANSWERED,
    /// The agent's phone or browser could not be reached.
    UNREACHABLE
  }
}
