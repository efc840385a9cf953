package org.hotline12345.telephony;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;

/// What is known of a caller from before. Asked in the background while the caller hears the
/// greeting; a call never waits for the answer, and a failure is only logged.
@FunctionalInterface
public interface CallerHistory {
  /// @param citizen the number that calls
  /// @param contact the call itself, which does not count
  Known of(String citizen, ContactId contact, Instant now);

  /// @param lastAgent who served this citizen lately
  /// @param repeat whether the citizen turned to us within 24 hours about a matter that is still
  ///     open
  record Known(Optional<AgentId> lastAgent, boolean repeat) {
    public static final Known NOTHING = new Known(Optional.empty(), false);
  }
}
