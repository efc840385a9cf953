package org.hotline12345.tickets.db;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.callback.Rating;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.hotline12345.tickets.missed.MissedCause;
import org.jdbi.v3.core.Handle;

/// The [ContactLog] on MySQL. Locks are taken in one order: citizen, contact, ticket, stream.
public final class ContactRecords implements ContactLog {
  private static final int MAX_TEXT = 5000;
  private static final int MAX_ADDRESS = 190;
  private static final int MAX_REFERENCE = 1000;
  private static final int MAX_SKILLS = 300;
  private static final int MAX_UTTERANCES = 2000;

  private final TicketDatabase database;
  private final TicketStream stream;
  private final Intake intake;
  private final CallBacks callBacks;
  private final MissedCalls missed;
  private final TrailRecords trail;
  private final List<ContactListener> listeners = new CopyOnWriteArrayList<>();

  public ContactRecords(
      TicketDatabase database,
      TicketStream stream,
      Intake intake,
      CallBacks callBacks,
      MissedCalls missed) {
    this.database = database;
    this.stream = stream;
    this.intake = intake;
    this.callBacks = callBacks;
    this.missed = missed;
    this.trail = new TrailRecords(database);
  }

  public void announceTo(ContactListener listener) {
    listeners.add(listener);
  }

  @Override
  public Contact open(
      String id, Channel channel, String address, Optional<String> name, Instant arrivedAt) {
    var at = millis(arrivedAt);
    var contact =
        database.transact(
            handle -> {
              var dao = Dao.of(handle, ContactDao.class);
              dao.insert(id, channel, checked(address), name.map(ContactRecords::cutName), at);
              return dao.find(id).orElseThrow();
            });
    return announced(contact);
  }

  @Override
  public Received receive(IncomingMessage message) {
    var received = database.transact(handle -> receive(handle, message));
    if (!received.repeated()) {
      stream.nudge();
      announced(received.contact());
      tell(listener -> listener.said(received.utterance()));
    }
    return received;
  }

  private Received receive(Handle handle, IncomingMessage message) {
    var contacts = Dao.of(handle, ContactDao.class);
    var utterances = Dao.of(handle, UtteranceDao.class);
    var channel = message.channel();
    var address = checked(message.address());
    var name = message.name().map(ContactRecords::cutName);
    var at = millis(message.at());
    contacts.lockCitizen(channel, address, name, at);
    var first = utterances.first(channel, message.channelMessageId());
    if (first.isPresent()) {
      return new Received(
          contacts.find(first.get().contactId()).orElseThrow(),
          utterances.find(first.get().utteranceId()).orElseThrow(),
          false,
          true);
    }
    var rating =
        Rating.of(message.text())
            .flatMap(points -> callBacks.answered(handle, channel, address, points))
            .flatMap(contacts::newestOfTicket);
    var open = rating.or(() -> contacts.open(channel, address));
    var contact = open.orElseGet(() -> begin(handle, channel, address, name, at));
    var ticket = contact.ticket().flatMap(new TicketStore(handle)::lock);
    var utterance =
        insert(
            handle,
            contact,
            Speaker.CITIZEN,
            message.text(),
            at,
            Optional.empty(),
            message.media());
    utterances.remember(channel, message.channelMessageId(), at, contact.id(), utterance.id());
    if (contact.ticket().isEmpty()) {
      intake.take(handle, contact, TicketEvent.SYSTEM);
    } else if (rating.isEmpty()) {
      ticket.ifPresent(t -> intake.learn(handle, t));
    }
    return new Received(
        contacts.find(contact.id()).orElseThrow(), utterance, open.isEmpty(), false);
  }

  private Contact begin(
      Handle handle, Channel channel, String address, Optional<String> name, Instant at) {
    var contacts = Dao.of(handle, ContactDao.class);
    var id = UUID.randomUUID().toString();
    contacts.insert(id, channel, address, name, at);
    return contacts.find(id).orElseThrow();
  }

  @Override
  public Contact answered(String id, String agent, Instant at) {
    var contact =
        database.transact(
            handle -> {
              var dao = Dao.of(handle, ContactDao.class);
              var found = dao.lock(id).orElseThrow(() -> unknown(id));
              dao.answered(id, agent, millis(at));
              if (found.ticket().isEmpty() && !intake.comesBack(handle, found)) {
                intake.take(handle, found, agent);
              }
              var talking = dao.find(id).orElseThrow();
              missed.answered(handle, talking);
              return talking;
            });
    stream.nudge();
    return announced(contact);
  }

  @Override
  public Contact leftMessage(String id, Instant at) {
    var contact =
        database.transact(
            handle -> {
              var dao = Dao.of(handle, ContactDao.class);
              var found = dao.lock(id).orElseThrow(() -> unknown(id));
              if (found.ticket().isEmpty()) {
                intake.takeMessage(handle, found);
              }
              return dao.find(id).orElseThrow();
            });
    stream.nudge();
    return announced(contact);
  }

  @Override
  public Contact ended(String id, Contact.EndReason reason, Instant at) {
    var contact =
        database.transact(
            handle -> {
              var dao = Dao.of(handle, ContactDao.class);
              int fresh = dao.ended(id, reason, millis(at));
              var found = dao.find(id).orElseThrow(() -> unknown(id));
              if (fresh > 0) {
                missed.ended(handle, found);
              }
              intake.summarise(handle, found);
              return found;
            });
    stream.nudge();
    return announced(contact);
  }

  @Override
  public void queued(String id, String skills, int priority) {
    database.transact(
        handle -> {
          Dao.of(handle, ContactDao.class).queued(id, cut(skills, MAX_SKILLS), priority);
          return id;
        });
  }

  @Override
  public void missed(String id, MissedCause cause) {
    database.transact(
        handle -> {
          missed.noted(handle, id, cause);
          return id;
        });
  }

  @Override
  public void wishesCallBack(String id, String number) {
    database.transact(
        handle -> {
          missed.wished(handle, id, number);
          return id;
        });
  }

  @Override
  public void rated(String id, int satisfaction, Instant at) {
    if (satisfaction < 1 || satisfaction > 5) {
      throw new IllegalArgumentException("satisfaction is 1 to 5");
    }
    changed(id, dao -> dao.rated(id, satisfaction));
  }

  @Override
  public void recorded(String id, String recording) {
    changed(id, dao -> dao.recorded(id, recording));
  }

  private Contact changed(String id, Consumer<ContactDao> change) {
    return announced(
        database.transact(
            handle -> {
              var dao = Dao.of(handle, ContactDao.class);
              change.accept(dao);
              return dao.find(id).orElseThrow(() -> unknown(id));
            }));
  }

  @Override
  public Utterance append(
      String id,
      Speaker speaker,
      String text,
      Instant at,
      Optional<AudioSpan> audio,
      Optional<Media> media) {
    record Appended(Utterance utterance, boolean repeated) {}
    var appended =
        database.transact(
            handle -> {
              var contact =
                  Dao.of(handle, ContactDao.class).find(id).orElseThrow(() -> unknown(id));
              // Locked before the insert: whoever holds the ticket sees all that was said before.
              var ticket =
                  contact
                      .ticket()
                      .filter(_ -> speaker == Speaker.CITIZEN)
                      .flatMap(new TicketStore(handle)::lock);
              var said =
                  audio.flatMap(
                      a -> Dao.of(handle, UtteranceDao.class).at(id, speaker, a.startMillis()));
              if (said.isPresent()) {
                return new Appended(said.get(), true);
              }
              var utterance = insert(handle, contact, speaker, text, millis(at), audio, media);
              ticket.ifPresent(t -> intake.learn(handle, t));
              return new Appended(utterance, false);
            });
    if (!appended.repeated()) {
      stream.nudge();
      tell(listener -> listener.said(appended.utterance()));
    }
    return appended.utterance();
  }

  private static Utterance insert(
      Handle handle,
      Contact contact,
      Speaker speaker,
      String text,
      Instant at,
      Optional<AudioSpan> audio,
      Optional<Media> media) {
    var said = cut(text, MAX_TEXT);
    var kept = media.map(m -> new Media(cut(m.kind(), 16), cut(m.reference(), MAX_REFERENCE)));
    long id =
        Dao.of(handle, UtteranceDao.class)
            .insert(
                contact.id(),
                speaker,
                at,
                said,
                audio.map(AudioSpan::startMillis),
                audio.map(AudioSpan::endMillis),
                kept.map(Media::kind),
                kept.map(Media::reference));
    return new Utterance(id, contact.id(), speaker, at, said, audio, kept);
  }

  @Override
  public void add(TrailStep step) {
    trail.add(step);
  }

  @Override
  public List<TrailStep> of(String contactId) {
    return trail.of(contactId);
  }

  @Override
  public Contact handedOver(String contactId, String agent, Instant at) {
    return announced(trail.handedOver(contactId, agent));
  }

  @Override
  public Optional<Contact> find(String id) {
    return database.read(handle -> Dao.of(handle, ContactDao.class).find(id));
  }

  @Override
  public Optional<Contact> openContact(Channel channel, String address) {
    return database.read(handle -> Dao.of(handle, ContactDao.class).open(channel, address));
  }

  @Override
  public List<Contact> unended(int limit) {
    return database.read(handle -> Dao.of(handle, ContactDao.class).unended(limit));
  }

  @Override
  public List<Utterance> utterances(String id) {
    return database.read(
        handle -> Dao.of(handle, UtteranceDao.class).ofContact(id, MAX_UTTERANCES));
  }

  private Contact announced(Contact contact) {
    tell(listener -> listener.changed(contact));
    return contact;
  }

  private void tell(Consumer<ContactListener> news) {
    listeners.forEach(news);
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("no contact " + id);
  }

  private static String checked(String address) {
    if (address.isBlank() || address.length() > MAX_ADDRESS) {
      throw new IllegalArgumentException("an address has 1 to " + MAX_ADDRESS + " characters");
    }
    return address;
  }

  private static String cutName(String name) {
    return cut(name, MAX_ADDRESS);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
