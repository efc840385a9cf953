package org.hotline12345.desktop.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the line model was taught, and who wished it. Thread-safe.
public interface Trainings {
  /// @param version what it made, if it came to an end
  /// @param outcome ACCEPTED, REFUSED or FAILED; empty while it is under way, or when it was broken
  ///     off
  record Kept(
      long id, Instant begunAt, String actor, Optional<String> version, Optional<String> outcome) {}

  /// @return its id
  long begin(Instant begunAt, String actor);

  void end(long id, Optional<String> version, String outcome);

  /// Newest first.
  List<Kept> newest(int limit);
}
