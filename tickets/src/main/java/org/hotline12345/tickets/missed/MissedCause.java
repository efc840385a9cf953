package org.hotline12345.tickets.missed;

/// Why a caller did not reach an agent.
public enum MissedCause {
  /// Hung up while waiting.
  ABANDONED,
  /// Met a full queue, or waited as long as the rules allow.
  QUEUE_FULL,
  /// Chose to be called back.
  ASKED
}
