package org.hotline12345.telephony.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// The contact log in memory; can be told to be away, as a database sometimes is.
public final class TestingContactLog implements ContactLog {
  private final Map<String, Contact> contacts = new LinkedHashMap<>();
  private final List<Utterance> utterances = new ArrayList<>();
  private boolean away;

  /// What the database layer throws when there is no database.
  public static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  public synchronized void away(boolean now) {
    away = now;
  }

  public synchronized List<Contact> all() {
    return List.copyOf(contacts.values());
  }

  @Override
  public synchronized Contact open(
      String id, Channel channel, String address, Optional<String> name, Instant arrivedAt) {
    check();
    return contacts.computeIfAbsent(
        id,
        _ ->
            new Contact(
                id,
                channel,
                address,
                name,
                arrivedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Override
  public Received receive(IncomingMessage message) {
    throw new UnsupportedOperationException("calls bring no messages");
  }

  @Override
  public synchronized Contact answered(String id, String agent, Instant at) {
    Contact c = get(id);
    return put(
        new Contact(
            id,
            c.channel(),
            c.address(),
            c.name(),
            c.arrivedAt(),
            Optional.of(c.answeredAt().orElse(at)),
            Optional.of(agent),
            c.endedAt(),
            c.endReason(),
            Optional.of(c.ticket().orElse("T" + contacts.size())),
            c.satisfaction(),
            c.recording()));
  }

  @Override
  public synchronized Contact ended(String id, Contact.EndReason reason, Instant at) {
    Contact c = get(id);
    if (c.endedAt().isPresent()) {
      return c;
    }
    return put(
        new Contact(
            id,
            c.channel(),
            c.address(),
            c.name(),
            c.arrivedAt(),
            c.answeredAt(),
            c.agent(),
            Optional.of(at),
            Optional.of(reason),
            c.ticket(),
            c.satisfaction(),
            c.recording()));
  }

  @Override
  public synchronized void rated(String id, int satisfaction, Instant at) {
    Contact c = get(id);
    put(
        new Contact(
            id,
            c.channel(),
            c.address(),
            c.name(),
            c.arrivedAt(),
            c.answeredAt(),
            c.agent(),
            c.endedAt(),
            c.endReason(),
            c.ticket(),
            Optional.of(satisfaction),
            c.recording()));
  }

  @Override
  public synchronized void recorded(String id, String recording) {
    Contact c = get(id);
    put(
        new Contact(
            id,
            c.channel(),
            c.address(),
            c.name(),
            c.arrivedAt(),
            c.answeredAt(),
            c.agent(),
            c.endedAt(),
            c.endReason(),
            c.ticket(),
            c.satisfaction(),
            Optional.of(recording)));
  }

  @Override
  public synchronized Utterance append(
      String id,
      Speaker speaker,
      String text,
      Instant at,
      Optional<Utterance.AudioSpan> audio,
      Optional<Utterance.Media> media) {
    get(id);
    Utterance said = new Utterance(utterances.size() + 1, id, speaker, at, text, audio, media);
    utterances.add(said);
    return said;
  }

  @Override
  public synchronized Optional<Contact> find(String id) {
    check();
    return Optional.ofNullable(contacts.get(id));
  }

  @Override
  public synchronized Optional<Contact> openContact(Channel channel, String address) {
    check();
    return contacts.values().stream()
        .filter(c -> c.address().equals(address) && c.endedAt().isEmpty())
        .reduce((_, later) -> later);
  }

  @Override
  public synchronized List<Contact> unended(int limit) {
    check();
    return contacts.values().stream().filter(c -> c.endedAt().isEmpty()).limit(limit).toList();
  }

  @Override
  public synchronized List<Utterance> utterances(String id) {
    return utterances.stream().filter(said -> said.contactId().equals(id)).toList();
  }

  private Contact get(String id) {
    check();
    Contact contact = contacts.get(id);
    if (contact == null) {
      throw new IllegalArgumentException("no contact " + id);
    }
    return contact;
  }

  private Contact put(Contact contact) {
    contacts.put(contact.id(), contact);
    return contact;
  }

  private void check() {
    if (away) {
      throw new Away();
    }
  }
}
