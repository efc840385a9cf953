package org.hotline12345.tickets.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.hotline12345.tickets.missed.MissedCause;

/// The durable record of every conversation. Thread-safe; each method is one transaction and has
/// committed when it returns. All methods are idempotent: telephony events come late and twice.
/// Database trouble surfaces as an unchecked exception from the database layer.
public interface ContactLog extends ContactTrail {
  /// Opens the contact, or answers the one already open under this id.
  Contact open(
      String id, Channel channel, String address, Optional<String> name, Instant arrivedAt);

  /// Takes one message from a channel exactly once: finds the citizen's open conversation on that
  /// channel or opens one (with its ticket), and appends the message. A repeat with the same
  /// `channelMessageId` changes nothing and answers as the first did, with `repeated` true.
  Received receive(IncomingMessage message);

  /// Marks the answer and creates the ticket (state TAKEN) if the contact has none yet.
  Contact answered(String id, String agent, Instant at);

  /// Notes what a call asked the queue for.
  ///
  /// @param skills codes, separated by commas
  void queued(String id, String skills, int priority);

  /// Notes why this call will end without an agent, before it ends; one that ends without is
  /// [MissedCause#ABANDONED].
  void missed(String id, MissedCause cause);

  /// Notes that the caller asked the machine to be called back at this number.
  ///
  /// @param number the one that called, or another
  void wishesCallBack(String id, String number);

  /// Makes a ticket of what the caller said to the machine, awaiting dispatch; nobody answered.
  Contact leftMessage(String id, Instant at);

  Contact ended(String id, Contact.EndReason reason, Instant at);

  void rated(String id, int satisfaction, Instant at);

  void recorded(String id, String recording);

  /// Appends a final utterance and lets the ticket's draft learn from it.
  Utterance append(
      String id,
      Speaker speaker,
      String text,
      Instant at,
      Optional<AudioSpan> audio,
      Optional<Media> media);

  Optional<Contact> find(String id);

  /// The newest conversation of this citizen that has not ended.
  Optional<Contact> openContact(Channel channel, String address);

  List<Contact> unended(int limit);

  List<Utterance> utterances(String id);

  record IncomingMessage(
      Channel channel,
      String channelMessageId,
      String address,
      Optional<String> name,
      String text,
      Optional<Media> media,
      Instant at) {}

  record Received(Contact contact, Utterance utterance, boolean newContact, boolean repeated) {}
}
