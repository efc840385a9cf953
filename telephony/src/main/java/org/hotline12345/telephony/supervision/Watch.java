package org.hotline12345.telephony.supervision;

import java.util.Locale;
import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;

/// A supervisor's telephone that is in a call of others. Its leg carries `contact/mode` in its
/// channel variable WATCHES, so that a restarted process finds it again.
///
/// @param channel Asterisk's name of the supervisor's leg
public record Watch(AgentId supervisor, ContactId contact, Mode mode, String channel) {
  public enum Mode {
    /// Hears both, is heard by nobody.
    LISTEN,
    /// The agent alone hears them too.
    WHISPER,
    /// Both hear them.
    BARGE;

    /// The extension in our dialplan.
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param text the channel variable
  public static Optional<Watch> read(AgentId supervisor, String channel, String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || !text.substring(0, slash).matches("[A-Za-z0-9-]{1,64}")) {
      return Optional.empty();
    }
    for (Mode mode : Mode.values()) {
      if (mode.extension().equals(text.substring(slash + 1))) {
        return Optional.of(
            new Watch(supervisor, new ContactId(text.substring(0, slash)), mode, channel));
      }
    }
    return Optional.empty();
  }
}
