package org.hotline12345.telephony.call;

import java.util.Optional;
import org.hotline12345.acd.AgentId;

/// Where a call is.
public sealed interface CallState
    permits CallState.Diverted,
        CallState.Unknown,
        CallState.Greeted,
        CallState.Waiting,
        CallState.Returning,
        CallState.Ringing,
        CallState.Talking,
        CallState.After,
        CallState.Ended,
        Apart {
  /// Nothing is known of it yet.
  record Unknown() implements CallState {}

  /// Hears the greeting or a menu.
  record Greeted(Call call) implements CallState {}

  record Waiting(Call call) implements CallState {}

  /// Taken back from an agent; a redirect to the music is under way and undoes a late answer. A
  /// second redirect meanwhile would be refused, so whoever is offered the call is rung when it has
  /// arrived there.
  record Returning(Call call, Optional<AgentId> offered) implements CallState {
    public Returning(Call call) {
      this(call, Optional.empty());
    }
  }

  /// Is offered a way out; asks anew if the citizen would rather wait.
  record Diverted(Call call) implements CallState {}

  record Ringing(Call call, AgentId agent) implements CallState {}

  record Talking(Call call, AgentId agent) implements CallState {}

  /// The agent has left, the citizen is asked how it was.
  record After(Call call) implements CallState {}

  record Ended(Call call) implements CallState {}
}
