package org.hotline12345.telephony.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;

/// What we know by heart of recent contacts, so that desktops hear of a call while the database
/// is away. Keeps the latest ten thousand. Thread-safe.
public final class Sketches {
  private static final int LIMIT = 10_000;

  /// What stands for a number we do not know by heart.
  private static final String UNKNOWN = "anonymous";

  private final Map<String, Contact> contacts =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Contact> eldest) {
          return size() > LIMIT;
        }
      };

  public synchronized void remember(Contact contact) {
    contacts.put(contact.id(), contact);
  }

  synchronized Optional<Contact> find(String id) {
    return Optional.ofNullable(contacts.get(id));
  }

  synchronized Contact opened(
      String id, Channel channel, String address, Optional<String> name, Instant at) {
    return contacts.computeIfAbsent(id, _ -> sketch(id, channel, address, name, at));
  }

  synchronized Contact answered(String id, String agent, Instant at) {
    return keep(known(id, at).answeredBy(agent, at));
  }

  /// Its ticket comes with the database.
  synchronized Contact leftMessage(String id, Instant at) {
    return keep(known(id, at));
  }

  synchronized Contact ended(String id, EndReason reason, Instant at) {
    return keep(known(id, at).endedFor(reason, at));
  }

  private Contact known(String id, Instant at) {
    Contact contact = contacts.get(id);
    return contact == null ? sketch(id, Channel.PHONE, UNKNOWN, Optional.empty(), at) : contact;
  }

  private Contact keep(Contact contact) {
    contacts.put(contact.id(), contact);
    return contact;
  }

  private static Contact sketch(
      String id, Channel channel, String address, Optional<String> name, Instant at) {
    return new Contact(
        id,
        channel,
        address,
        name,
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Contact.Direction.INBOUND);
  }
}
