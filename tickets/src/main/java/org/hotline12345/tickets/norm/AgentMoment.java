package org.hotline12345.tickets.norm;

import java.time.Instant;

/// From `at` on the agent does this.
public record AgentMoment(String agent, Activity activity, Instant at) {
  /// As the ACD knows it.
  public enum Activity {
    SIGNED_OUT,
    READY,
    /// A call or chat rings.
    RESERVED,
    BUSY,
    WRAP_UP,
    PAUSED
  }
}
