package org.hotline12345.desktop.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.acd.Medium;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.TrailStep;
import org.hotline12345.tickets.contact.Utterance;

/// `Contact` of the API, as one viewer may see it.
///
/// @param draft the ticket in the API's shape
public record ContactView(
    String id,
    Channel channel,
    String address,
    Optional<String> name,
    Medium medium,
    Instant arrivedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<Contact.EndReason> endReason,
    Optional<String> agent,
    Optional<String> ticket,
    Optional<Integer> satisfaction,
    boolean recording,
    Contact.Direction direction,
    Phase phase,
    Optional<List<UtteranceView>> utterances,
    Optional<Object> draft,
    Optional<List<TrailStep>> trail) {

  public enum Phase {
    WAITING,
    OFFERED,
    TALKING,
    ENDED
  }

  public static ContactView of(Contact contact, Phase phase, Person viewer) {
    return new ContactView(
        contact.id(),
        contact.channel(),
        Masking.address(contact.address(), viewer),
        contact.name(),
        medium(contact),
        contact.arrivedAt(),
        contact.answeredAt(),
        contact.endedAt(),
        contact.endReason(),
        contact.agent(),
        contact.ticket(),
        contact.satisfaction(),
        contact.recording().isPresent(),
        contact.direction(),
        phase,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static Medium medium(Contact contact) {
    return contact.channel() == Channel.PHONE ? Medium.CALL : Medium.CHAT;
  }

  public ContactView with(List<Utterance> said, Optional<Object> ticketDraft) {
    return new ContactView(
        id,
        channel,
        address,
        name,
        medium,
        arrivedAt,
        answeredAt,
        endedAt,
        endReason,
        agent,
        ticket,
        satisfaction,
        recording,
        direction,
        phase,
        Optional.of(said.stream().map(UtteranceView::of).toList()),
        ticketDraft,
        trail);
  }

  /// @param steps holds, transfers, conferences, supervision; oldest first
  public ContactView withTrail(List<TrailStep> steps) {
    return new ContactView(
        id,
        channel,
        address,
        name,
        medium,
        arrivedAt,
        answeredAt,
        endedAt,
        endReason,
        agent,
        ticket,
        satisfaction,
        recording,
        direction,
        phase,
        utterances,
        draft,
        Optional.of(steps));
  }
}
