package org.hotline12345.tickets.missed;

import java.time.Instant;

/// How far the calling back has come.
public sealed interface MissedState {
  /// Waits to be called, from `at` on.
  record Due(Instant at) implements MissedState {}

  /// Is being called.
  ///
  /// @param contact the call-back's contact
  /// @param until when the try counts as lost because nobody reported
  record Trying(String contact, Instant until) implements MissedState {}

  record Closed(Closing why, Instant at) implements MissedState {}
}
