package org.hotline12345.desktop.chat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Medium;
import org.hotline12345.desktop.contact.ContactView;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;

/// What an agent does with a contact from the desktop. Thread-safe.
public final class ChatDesk {
  /// Why something was not done, or what was.
  public sealed interface Done {
    record Ok(Contact contact) implements Done {}

    record SaidSo(Utterance utterance) implements Done {}

    record NotFound() implements Done {}

    /// Somebody else serves it.
    record NotYours() implements Done {}

    /// Ended, answered elsewhere, no longer offered.
    record NotNow() implements Done {}

    record WindowClosed() implements Done {}

    record NotSent(String because) implements Done {}
  }

  private final Acd acd;
  private final ContactLog contacts;
  private final Line line;
  private final Consumer<ContactId> hangUp;
  private final InstantSource clock;

  /// @param hangUp ends a call
  public ChatDesk(
      Acd acd, ContactLog contacts, Line line, Consumer<ContactId> hangUp, InstantSource clock) {
    this.acd = acd;
    this.contacts = contacts;
    this.line = line;
    this.hangUp = hangUp;
    this.clock = clock;
  }

  /// Takes a chat that is offered to this agent; a second time changes nothing.
  public Done accept(String id, String agent) {
    Optional<Contact> contact = contacts.find(id);
    if (contact.isEmpty()) {
      return new Done.NotFound();
    }
    if (ContactView.medium(contact.get()) == Medium.CALL) {
      return new Done.NotNow();
    }
    if (serves(contact.get(), agent)) {
      return new Done.Ok(contact.get());
    }
    List<Decision> decisions =
        acd.submit(new AcdEvent.OfferAccepted(new ContactId(id), new AgentId(agent)));
    if (decisions.stream().noneMatch(Decision.Connected.class::isInstance)) {
      return new Done.NotNow();
    }
    return new Done.Ok(contacts.answered(id, agent, clock.instant()));
  }

  /// Gives a ringing call or chat back to its place.
  public Done refuse(String id, String agent) {
    Optional<Contact> contact = contacts.find(id);
    if (contact.isEmpty()) {
      return new Done.NotFound();
    }
    if (!offeredTo(id, agent)) {
      return new Done.NotNow();
    }
    acd.submit(
        new AcdEvent.OfferRefused(new ContactId(id), new AgentId(agent), AcdEvent.Refusal.REFUSED));
    return new Done.Ok(contact.get());
  }

  public Done say(String id, String agent, String text) {
    Optional<Contact> contact = contacts.find(id);
    if (contact.isEmpty()) {
      return new Done.NotFound();
    }
    if (ContactView.medium(contact.get()) == Medium.CALL || contact.get().endedAt().isPresent()) {
      return new Done.NotNow();
    }
    if (!serves(contact.get(), agent)) {
      return new Done.NotYours();
    }
    return switch (line.send(contact.get(), text)) {
      case Line.Sent.WindowClosed closed -> new Done.WindowClosed();
      case Line.Sent.Failed failed -> new Done.NotSent(failed.because());
      case Line.Sent.Accepted accepted ->
          new Done.SaidSo(
              contacts.append(
                  id, Speaker.AGENT, text, clock.instant(), Optional.empty(), Optional.empty()));
    };
  }

  /// Ends the chat, or hangs the call up.
  public Done close(String id, String agent) {
    Optional<Contact> contact = contacts.find(id);
    if (contact.isEmpty()) {
      return new Done.NotFound();
    }
    if (contact.get().endedAt().isPresent()) {
      return new Done.Ok(contact.get());
    }
    if (!serves(contact.get(), agent)) {
      return new Done.NotYours();
    }
    if (ContactView.medium(contact.get()) == Medium.CALL) {
      hangUp.accept(new ContactId(id));
      return new Done.Ok(contact.get());
    }
    Contact ended = contacts.ended(id, Contact.EndReason.CLOSED_BY_AGENT, clock.instant());
    acd.submit(new AcdEvent.ContactEnded(new ContactId(id)));
    return new Done.Ok(ended);
  }

  private static boolean serves(Contact contact, String agent) {
    return contact.agent().filter(agent::equals).isPresent();
  }

  private boolean offeredTo(String id, String agent) {
    return acd.snapshot()
        .contact(new ContactId(id))
        .map(Conversation::phase)
        .filter(Conversation.Offered.class::isInstance)
        .map(Conversation.Offered.class::cast)
        .filter(offered -> offered.agent().value().equals(agent))
        .isPresent();
  }
}
