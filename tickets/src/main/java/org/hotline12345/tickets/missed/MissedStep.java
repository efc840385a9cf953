package org.hotline12345.tickets.missed;

/// The outcome of an event.
public sealed interface MissedStep {
  /// @param attempts how many call-backs were made
  record MovedTo(MissedState state, int attempts) implements MissedStep {}

  record Ignored(String because) implements MissedStep {}
}
