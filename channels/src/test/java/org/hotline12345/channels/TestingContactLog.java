package org.hotline12345.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hotline12345.tickets.callback.Rating;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.hotline12345.tickets.missed.MissedCause;

/// A [ContactLog] in memory that keeps the contract of the real one.
public final class TestingContactLog implements ContactLog, History {
  private final Map<String, Contact> contacts = new LinkedHashMap<>();
  private final List<Utterance> utterances = new ArrayList<>();
  private final Map<String, Received> received = new HashMap<>();
  private final Map<String, String> asked = new HashMap<>();

  /// From now on a rating from this citizen is the answer about this contact's ticket.
  public synchronized void askedAbout(Contact contact) {
    asked.put(contact.channel() + contact.address(), contact.id());
  }

  public synchronized List<Contact> contacts() {
    return List.copyOf(contacts.values());
  }

  @Override
  public void add(TrailStep step) {
    throw new UnsupportedOperationException("messages are not transferred");
  }

  @Override
  public List<TrailStep> of(String contactId) {
    return List.of();
  }

  @Override
  public Contact handedOver(String contactId, String agent, Instant at) {
    throw new UnsupportedOperationException("messages are not transferred");
  }

  public synchronized List<Utterance> said() {
    return List.copyOf(utterances);
  }

  @Override
  public synchronized Contact open(
      String id, Channel channel, String address, Optional<String> name, Instant arrivedAt) {
    return contacts.computeIfAbsent(id, key -> contact(id, channel, address, name, arrivedAt));
  }

  private Contact contact(
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
        Optional.of("HT-" + (contacts.size() + 1)),
        Optional.empty(),
        Optional.empty(),
        Contact.Direction.INBOUND);
  }

  @Override
  public synchronized Received receive(IncomingMessage message) {
    String key = message.channel() + ":" + message.channelMessageId();
    Received before = received.get(key);
    if (before != null) {
      return new Received(contacts.get(before.contact().id()), before.utterance(), false, true);
    }
    String citizen = message.channel() + message.address();
    Optional<Contact> open =
        Rating.of(message.text()).isPresent() && asked.containsKey(citizen)
            ? find(asked.remove(citizen))
            : openContact(message.channel(), message.address());
    Contact contact =
        open.orElseGet(
            () ->
                open(
                    UUID.randomUUID().toString(),
                    message.channel(),
                    message.address(),
                    message.name(),
                    message.at()));
    Utterance utterance =
        append(
            contact.id(),
            Speaker.CITIZEN,
            message.text(),
            message.at(),
            Optional.empty(),
            message.media());
    Received answer = new Received(contact, utterance, open.isEmpty(), false);
    received.put(key, answer);
    return answer;
  }

  @Override
  public synchronized Contact answered(String id, String agent, Instant at) {
    Contact c = contacts.get(id);
    return put(
        new Contact(
            id,
            c.channel(),
            c.address(),
            c.name(),
            c.arrivedAt(),
            Optional.of(at),
            Optional.of(agent),
            c.endedAt(),
            c.endReason(),
            c.ticket(),
            c.satisfaction(),
            c.recording(),
            c.direction()));
  }

  @Override
  public void queued(String id, String skills, int priority) {
    throw new UnsupportedOperationException("only calls queue");
  }

  @Override
  public void missed(String id, MissedCause cause) {
    throw new UnsupportedOperationException("only calls are missed");
  }

  @Override
  public void wishesCallBack(String id, String number) {
    throw new UnsupportedOperationException("only calls are called back");
  }

  @Override
  public Contact leftMessage(String id, Instant at) {
    throw new UnsupportedOperationException("channels leave no messages on a machine");
  }

  @Override
  public synchronized Contact ended(String id, Contact.EndReason reason, Instant at) {
    Contact c = contacts.get(id);
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
            c.recording(),
            c.direction()));
  }

  private Contact put(Contact contact) {
    contacts.put(contact.id(), contact);
    return contact;
  }

  @Override
  public void rated(String id, int satisfaction, Instant at) {
    throw new UnsupportedOperationException("the channels rate nothing");
  }

  @Override
  public void recorded(String id, String recording) {
    throw new UnsupportedOperationException("the channels record nothing");
  }

  @Override
  public synchronized Utterance append(
      String id,
      Speaker speaker,
      String text,
      Instant at,
      Optional<AudioSpan> audio,
      Optional<Media> media) {
    Utterance utterance =
        new Utterance(utterances.size() + 1L, id, speaker, at, text, audio, media);
    utterances.add(utterance);
    return utterance;
  }

  @Override
  public synchronized Optional<Contact> find(String id) {
    return Optional.ofNullable(contacts.get(id));
  }

  @Override
  public synchronized Optional<Contact> openContact(Channel channel, String address) {
    return recent(channel, address, Integer.MAX_VALUE).stream()
        .filter(contact -> contact.endedAt().isEmpty())
        .findFirst();
  }

  @Override
  public synchronized List<Contact> unended(int limit) {
    return contacts.values().stream()
        .filter(contact -> contact.endedAt().isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Utterance> utterances(String id) {
    return utterances.stream().filter(said -> said.contactId().equals(id)).toList();
  }

  @Override
  public synchronized List<Contact> recent(Channel channel, String address, int limit) {
    return contacts.values().stream()
        .filter(contact -> contact.channel() == channel && contact.address().equals(address))
        .sorted(Comparator.comparing(Contact::arrivedAt).reversed())
        .limit(limit)
        .toList();
  }
}
