package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.util.Optional;

/// Listens to callers by the speech recogniser. Thread-safe.
public interface Ears {
  /// Hears nothing.
  Ears NONE = (_, _, _) -> new Deaf();

  /// @param keep whether what is said goes into the contact's transcript
  Hearing listen(String contact, String channel, boolean keep);

  interface Hearing extends AutoCloseable {
    /// The next finished sentence; told once.
    Optional<String> said();

    /// Whether there is no recogniser, or no connection with Asterisk to listen by.
    boolean deaf();

    /// Whether anything was ever said.
    boolean heardAnything();

    /// Whether words are being said at the moment.
    boolean speaking();

    /// How long somebody has been speaking without a pause, at the longest so far.
    Duration monologue();

    /// Stops listening; waits a moment for the last words.
    @Override
    void close();
  }

  final class Deaf implements Hearing {
    private Deaf() {}

    @Override
    public Optional<String> said() {
      return Optional.empty();
    }

    @Override
    public boolean deaf() {
      return true;
    }

    @Override
    public boolean heardAnything() {
      return false;
    }

    @Override
    public boolean speaking() {
      return false;
    }

    @Override
    public Duration monologue() {
      return Duration.ZERO;
    }

    @Override
    public void close() {}
  }
}
