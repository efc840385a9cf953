package org.hotline12345.channels;

import java.util.List;

/// Sends to one channel's citizens. Blocks while the platform answers, at most about ten seconds.
/// Thread-safe. Stores nothing: once it is [SendResult.Sent] the caller appends it to the contact,
/// which is also how the rules about the number of replies are counted.
public interface Outbox {
  SendResult send(String address, String text);

  /// Asks a question to be answered by one of the choices, as buttons where the channel has them.
  /// The answer comes in like any other message, with the choice as its text.
  default SendResult ask(String address, String question, List<String> choices) {
    return send(address, question + "\n" + String.join(" / ", choices));
  }
}
