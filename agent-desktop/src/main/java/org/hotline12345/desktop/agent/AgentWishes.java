package org.hotline12345.desktop.agent;

import java.time.Instant;
import java.util.Optional;

/// What each agent asked for last, kept through restarts. Thread-safe.
public interface AgentWishes {
  enum Wish {
    READY,
    PAUSED
  }

  /// @param reason of a pause, else empty
  record Kept(Wish wish, String reason, Instant since) {}

  void keep(String agent, Kept kept);

  void forget(String agent);

  Optional<Kept> find(String agent);
}
