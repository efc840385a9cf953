package org.hotline12345.channels;

import java.util.List;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;

/// A citizen's conversations on one channel, newest first, ended ones too.
@FunctionalInterface
public interface History {
  List<Contact> recent(Channel channel, String address, int limit);
}
