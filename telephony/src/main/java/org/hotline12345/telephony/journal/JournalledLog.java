package org.hotline12345.telephony.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.hotline12345.tickets.missed.MissedCause;

/// The contact log of the time without a database: writes go into a journal, answers come from
/// what is known by heart; utterances have negative ids. What only the database knows cannot be
/// asked.
public final class JournalledLog implements ContactLog {
  private static final AtomicLong UTTERANCES = new AtomicLong();

  private final Journal journal;
  private final Sketches sketches;

  public JournalledLog(Journal journal, Sketches sketches) {
    this.journal = journal;
    this.sketches = sketches;
  }

  /// The database was asked for something that no journal knows.
  public static final class OnlyTheDatabaseKnows extends RuntimeException {
    private static final long serialVersionUID = 1;

    OnlyTheDatabaseKnows(String what) {
      super(what + " is known to the database alone");
    }
  }

  @Override
  public Contact open(
      String id, Channel channel, String address, Optional<String> name, Instant arrivedAt) {
    journal.add(new Entry.Opened(id, channel, address, name.orElse(null), arrivedAt.toString()));
    return sketches.opened(id, channel, address, name, arrivedAt);
  }

  @Override
  public Received receive(IncomingMessage message) {
    throw new OnlyTheDatabaseKnows("whether a message came before");
  }

  @Override
  public Contact answered(String id, String agent, Instant at) {
    journal.add(new Entry.Answered(id, agent, at.toString()));
    return sketches.answered(id, agent, at);
  }

  @Override
  public void queued(String id, String skills, int priority) {
    journal.add(new Entry.Queued(id, skills, priority));
  }

  @Override
  public void missed(String id, MissedCause cause) {
    journal.add(new Entry.Missed(id, cause));
  }

  @Override
  public void wishesCallBack(String id, String number) {
    journal.add(new Entry.Wished(id, number));
  }

  @Override
  public Contact leftMessage(String id, Instant at) {
    journal.add(new Entry.LeftMessage(id, at.toString()));
    return sketches.leftMessage(id, at);
  }

  @Override
  public Contact ended(String id, EndReason reason, Instant at) {
    journal.add(new Entry.Ended(id, reason, at.toString()));
    return sketches.ended(id, reason, at);
  }

  @Override
  public void rated(String id, int satisfaction, Instant at) {
    journal.add(new Entry.Rated(id, satisfaction, at.toString()));
  }

  @Override
  public void recorded(String id, String recording) {
    journal.add(new Entry.Recorded(id, recording));
  }

  @Override
  public void add(TrailStep step) {
    journal.add(
        new Entry.Noted(
            step.contactId(),
            step.at().toString(),
            step.kind(),
            step.actor(),
            step.target(),
            step.outcome()));
  }

  @Override
  public List<TrailStep> of(String contactId) {
    throw new OnlyTheDatabaseKnows("a contact's history");
  }

  @Override
  public Contact handedOver(String id, String agent, Instant at) {
    journal.add(new Entry.HandedOver(id, agent, at.toString()));
    return sketches.answered(id, agent, at);
  }

  @Override
  public Utterance append(
      String id,
      Speaker speaker,
      String text,
      Instant at,
      Optional<AudioSpan> audio,
      Optional<Media> media) {
    journal.add(
        new Entry.Said(id, speaker, text, at.toString(), audio.orElse(null), media.orElse(null)));
    return new Utterance(UTTERANCES.decrementAndGet(), id, speaker, at, text, audio, media);
  }

  @Override
  public Optional<Contact> find(String id) {
    return sketches.find(id);
  }

  @Override
  public Optional<Contact> openContact(Channel channel, String address) {
    throw new OnlyTheDatabaseKnows("a citizen's open conversation");
  }

  @Override
  public List<Contact> unended(int limit) {
    throw new OnlyTheDatabaseKnows("what has not ended");
  }

  @Override
  public List<Utterance> utterances(String id) {
    throw new OnlyTheDatabaseKnows("what was said");
  }
}
