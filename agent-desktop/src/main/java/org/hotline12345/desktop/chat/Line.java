package org.hotline12345.desktop.chat;

import org.hotline12345.tickets.contact.Contact;

/// How words reach the citizen of a chat. Thread-safe.
public interface Line {
  /// What became of a message.
  sealed interface Sent {
    record Accepted() implements Sent {}

    /// The channel no longer lets us answer this citizen.
    record WindowClosed(String because) implements Sent {}

    record Failed(String because) implements Sent {}
  }

  Sent send(Contact contact, String text);
}
