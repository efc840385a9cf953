package org.hotline12345.channels;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;
import org.hotline12345.tickets.callback.Rating;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.ContactLog.IncomingMessage;
import org.hotline12345.tickets.contact.ContactLog.Received;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way in for every message: stored exactly once, then the conversation asks for an agent.
/// Thread-safe.
public final class Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
  private static final int MAX_RESUMED = 10_000;
  private static final int LOOK_BACK = 5;
  private static final int MAX_FETCHED = 100;

  private final ContactLog log;
  private final History history;
  private final Acd acd;
  private final InstantSource clock;

  public Conversations(ContactLog log, History history, Acd acd, InstantSource clock) {
    this.log = log;
    this.history = history;
    this.acd = acd;
    this.clock = clock;
  }

  /// A message as its channel understood it.
  ///
  /// @param id unique within the channel
  public record Message(
      Channel channel,
      String id,
      String address,
      Optional<String> name,
      String text,
      Optional<Media> media) {}

  /// What the citizen may be told at once.
  public sealed interface Taken {
    Contact contact();

    /// The first message of a conversation, or its repeat.
    record Begun(Contact contact) implements Taken {}

    record Continued(Contact contact) implements Taken {}

    /// It was the answer to "are you satisfied?".
    record Rated(Contact contact) implements Taken {}
  }

  public Instant now() {
    return clock.instant();
  }

  public Taken take(Message message) {
    Received received =
        log.receive(
            new IncomingMessage(
                message.channel(),
                message.id(),
                message.address(),
                message.name(),
                message.text(),
                message.media(),
                clock.instant()));
    Contact contact = received.contact();
    LOG.info(
        "contact {} {} message {}{}",
        contact.id(),
        message.channel(),
        received.utterance().id(),
        received.repeated() ? " repeated" : "");
    if (contact.endedAt().isPresent()) {
      return Rating.of(message.text()).isPresent()
          ? new Taken.Rated(contact)
          : answer(received, contact);
    }
    // Doubled, this is ignored; and it mends what a crash between commit and queue left undone.
    acd.submit(new AcdEvent.ContactWaiting(request(contact)));
    return answer(received, contact);
  }

  private Taken answer(Received received, Contact contact) {
    boolean first =
        received.newContact() || (received.repeated() && opened(contact, received.utterance()));
    return first ? new Taken.Begun(contact) : new Taken.Continued(contact);
  }

  private boolean opened(Contact contact, Utterance utterance) {
    return log.utterances(contact.id()).stream()
        .findFirst()
        .filter(earliest -> earliest.id() == utterance.id())
        .isPresent();
  }

  /// After a restart: every chat that has not ended asks for an agent again, at its old place, or
  /// stays with the agent who was serving it.
  public int resume() {
    int resumed = 0;
    for (Contact contact : log.unended(MAX_RESUMED)) {
      if (contact.channel() == Channel.PHONE) {
        continue;
      }
      Request request = request(contact);
      acd.submit(
          contact.agent().isPresent()
              ? new AcdEvent.ContactServing(request, new AgentId(contact.agent().get()))
              : new AcdEvent.ContactWaiting(request));
      resumed++;
    }
    return resumed;
  }

  private Request request(Contact contact) {
    return Request.of(new ContactId(contact.id()), Medium.CHAT, contact.arrivedAt())
        .preferring(contact.agent().or(() -> lastAgent(contact)).map(AgentId::new));
  }

  private Optional<String> lastAgent(Contact contact) {
    return history.recent(contact.channel(), contact.address(), LOOK_BACK).stream()
        .flatMap(earlier -> earlier.agent().stream())
        .findFirst();
  }

  /// Everything said lately with this citizen on this channel, oldest first.
  public List<Utterance> lately(Channel channel, String address) {
    return history.recent(channel, address, LOOK_BACK).reversed().stream()
        .flatMap(contact -> log.utterances(contact.id()).stream())
        .toList();
  }

  /// What we said to this citizen since then, oldest first.
  ///
  /// @param after id of the last one known, 0 for none
  public List<Utterance> ours(Channel channel, String address, long after) {
    return lately(channel, address).stream()
        .filter(said -> said.speaker() != Speaker.CITIZEN && said.id() > after)
        .limit(MAX_FETCHED)
        .toList();
  }
}
