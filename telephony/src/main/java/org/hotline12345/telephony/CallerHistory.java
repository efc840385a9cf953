package org.hotline12345.telephony;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;

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
  /// @param marks what agents know of the citizen and marked, such as 60 and older
  record Known(Optional<AgentId> lastAgent, boolean repeat, Set<Reason.Kind> marks) {
    public static final Known NOTHING = new Known(Optional.empty(), false);

    public Known {
      marks = Set.copyOf(marks);
    }

    public Known(Optional<AgentId> lastAgent, boolean repeat) {
      this(lastAgent, repeat, Set.of());
    }
  }
}
