package org.hotline12345.telephony.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.missed.MissedCause;

/// The contact log in memory; can be told to be away, as a database sometimes is.
public final class TestingContactLog implements ContactLog {
  private final Map<String, Contact> contacts = new LinkedHashMap<>();
  private final Map<String, MissedCause> missed = new LinkedHashMap<>();
  private final Map<String, String> wishes = new HashMap<>();
  private final List<Utterance> utterances = new ArrayList<>();
  private final Optional<Path> journal;
  private final List<TrailStep> trail = new ArrayList<>();
  private boolean away;

  public TestingContactLog() {
    this.journal = Optional.empty();
  }

  /// Remembers contacts in a file, for a process that will be killed and its successor.
  public TestingContactLog(Path journal) throws IOException {
    this.journal = Optional.of(journal);
    if (Files.exists(journal)) {
      for (String line : Files.readAllLines(journal)) {
        replay(line.split(" ", -1));
      }
    }
  }

  private void replay(String[] entry) {
    String id = entry[1];
    Instant at = Instant.parse(entry[2]);
    switch (entry[0]) {
      case "open" -> contacts.put(id, fresh(id, Channel.PHONE, entry[3], Optional.empty(), at));
      case "answered" -> contacts.put(id, withAnswer(contacts.get(id), entry[3], at));
      case "ended" ->
          contacts.put(id, withEnd(contacts.get(id), Contact.EndReason.valueOf(entry[3]), at));
      default -> throw new IllegalStateException("unknown entry " + entry[0]);
    }
  }

  private void note(String what, String id, Instant at, String more) {
    journal.ifPresent(
        file -> {
          try {
            Files.writeString(
                file,
                what + " " + id + " " + at + " " + more + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  /// What the database layer throws when there is no database.
  public static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public synchronized void add(TrailStep step) {
    check();
    trail.add(step);
  }

  @Override
  public synchronized List<TrailStep> of(String contactId) {
    check();
    return trail.stream().filter(step -> step.contactId().equals(contactId)).toList();
  }

  @Override
  public synchronized Contact handedOver(String id, String agent, Instant at) {
    return answered(id, agent, at);
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
    if (!contacts.containsKey(id)) {
      note("open", id, arrivedAt, address);
      contacts.put(id, fresh(id, channel, address, name, arrivedAt));
    }
    return contacts.get(id);
  }

  private static Contact fresh(
      String id, Channel channel, String address, Optional<String> name, Instant arrivedAt) {
    return new Contact(
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
        Optional.empty(),
        Contact.Direction.INBOUND);
  }

  @Override
  public Received receive(IncomingMessage message) {
    throw new UnsupportedOperationException("calls bring no messages");
  }

  @Override
  public synchronized Contact answered(String id, String agent, Instant at) {
    Contact contact = get(id);
    note("answered", id, at, agent);
    return put(withAnswer(contact, agent, at));
  }

  private static Contact withAnswer(Contact c, String agent, Instant at) {
    return new Contact(
        c.id(),
        c.channel(),
        c.address(),
        c.name(),
        c.arrivedAt(),
        Optional.of(c.answeredAt().orElse(at)),
        Optional.of(agent),
        c.endedAt(),
        c.endReason(),
        Optional.of(c.ticket().orElse("T-" + c.id())),
        c.satisfaction(),
        c.recording(),
        c.direction());
  }

  @Override
  public synchronized void queued(String id, String skills, int priority) {
    get(id);
  }

  @Override
  public synchronized void missed(String id, MissedCause cause) {
    get(id);
    missed.put(id, cause);
  }

  @Override
  public synchronized void wishesCallBack(String id, String number) {
    wishes.put(id, number);
  }

  /// Numbers that callers wish to be called back at, by contact.
  public synchronized Map<String, String> wishes() {
    return Map.copyOf(wishes);
  }

  /// Why calls were missed, by contact.
  public synchronized Map<String, MissedCause> missed() {
    return Map.copyOf(missed);
  }

  @Override
  public synchronized Contact leftMessage(String id, Instant at) {
    Contact c = get(id);
    return put(
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
            Optional.of(c.ticket().orElse("M-" + id)),
            c.satisfaction(),
            c.recording(),
            c.direction()));
  }

  @Override
  public synchronized Contact ended(String id, Contact.EndReason reason, Instant at) {
    Contact c = get(id);
    if (c.endedAt().isPresent()) {
      return c;
    }
    note("ended", id, at, reason.name());
    return put(withEnd(c, reason, at));
  }

  private static Contact withEnd(Contact c, Contact.EndReason reason, Instant at) {
    return new Contact(
        c.id(),
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
        c.direction());
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
            c.recording(),
            c.direction()));
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
            Optional.of(recording),
            c.direction()));
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
