package org.hotline12345.desktop.chat;

import org.hotline12345.channels.Channels;
import org.hotline12345.channels.SendResult;
import org.hotline12345.tickets.contact.Contact;

/// The channels' way out.
public record ChannelLine(Channels channels) implements Line {
  @Override
  public Sent send(Contact contact, String text) {
    return switch (channels.send(contact, text)) {
      case SendResult.Sent sent -> new Sent.Accepted();
      case SendResult.WindowClosed closed -> new Sent.WindowClosed(closed.because());
      case SendResult.Failed failed -> new Sent.Failed(failed.reason());
    };
  }
}
