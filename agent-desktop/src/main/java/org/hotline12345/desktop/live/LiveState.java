package org.hotline12345.desktop.live;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;
import org.hotline12345.desktop.agent.AgentDesk;
import org.hotline12345.desktop.contact.ContactView;
import org.hotline12345.desktop.contact.Phases;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;

/// What a page may see at one moment, gathered from the log and the ACD. Thread-safe.
public final class LiveState {
  private final ContactLog contacts;
  private final Phases phases;
  private final AgentDesk agents;
  private final Views views;
  private final Map<ContactId, Decision.Offered> offers = new ConcurrentHashMap<>();
  private final Map<String, Contact> live = new ConcurrentHashMap<>();

  public LiveState(ContactLog contacts, Phases phases, AgentDesk agents, Views views) {
    this.contacts = contacts;
    this.phases = phases;
    this.agents = agents;
    this.views = views;
  }

  void offered(Decision.Offered offered) {
    offers.put(offered.request().contact(), offered);
  }

  void offerGone(ContactId contact) {
    offers.remove(contact);
  }

  /// Live contacts are known by heart: a database that is away must not silence a ringing desk.
  void changed(Contact contact) {
    if (contact.endedAt().isEmpty()) {
      live.put(contact.id(), contact);
    } else {
      live.remove(contact.id());
    }
  }

  Optional<Contact> contact(String id) {
    Contact known = live.get(id);
    return known == null ? contacts.find(id) : Optional.of(known);
  }

  ContactView view(Contact contact, Person viewer) {
    return ContactView.of(contact, phases.of(contact), viewer);
  }

  LiveMessage.Ring ring(Decision.Offered offered, Person viewer) {
    Request request = offered.request();
    ContactView view =
        contact(request.contact().value())
            .map(contact -> ContactView.of(contact, ContactView.Phase.OFFERED, viewer))
            .orElseGet(() -> unwritten(request, viewer));
    return new LiveMessage.Ring(view, offered.expiresAt(), offered.reason(), request.reasons());
  }

  LiveMessage.Snapshot snapshot(Person person) {
    boolean serves = person.is(Role.AGENT) || person.is(Role.DISPATCHER);
    boolean leads = person.is(Role.MANAGER);
    return new LiveMessage.Snapshot(
        serves ? Optional.of(agents.status(person.username())) : Optional.empty(),
        leads ? live(person) : serves ? mine(person) : List.of(),
        serves ? rings(person) : List.of(),
        serves || leads ? Optional.of(views.board()) : Optional.empty());
  }

  private List<ContactView> mine(Person person) {
    return talking()
        .filter(contact -> contact.agent().filter(person.username()::equals).isPresent())
        .map(
            contact ->
                view(contact, person)
                    .with(
                        contacts.utterances(contact.id()),
                        contact.ticket().flatMap(number -> views.ticket(number, person))))
        .sorted(Comparator.comparing(ContactView::arrivedAt))
        .toList();
  }

  private List<ContactView> live(Person person) {
    return phases.acd().snapshot().contacts().stream()
        .map(Conversation::id)
        .map(id -> contact(id.value()))
        .flatMap(Optional::stream)
        .map(contact -> view(contact, person))
        .sorted(Comparator.comparing(ContactView::arrivedAt))
        .toList();
  }

  private Stream<Contact> talking() {
    return phases.acd().snapshot().contacts().stream()
        .filter(conversation -> conversation.phase() instanceof Conversation.Talking)
        .map(Conversation::id)
        .map(id -> contact(id.value()))
        .flatMap(Optional::stream);
  }

  private List<LiveMessage.Ring> rings(Person person) {
    return offers.values().stream()
        .filter(offer -> offer.agent().value().equals(person.username()))
        .map(offer -> ring(offer, person))
        .toList();
  }

  /// The database is away; the phone rings all the same.
  private static ContactView unwritten(Request request, Person viewer) {
    Contact contact =
        new Contact(
            request.contact().value(),
            request.medium() == Medium.CALL ? Channel.PHONE : Channel.WEB,
            "",
            Optional.empty(),
            request.arrivedAt(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Contact.Direction.INBOUND);
    return ContactView.of(contact, ContactView.Phase.OFFERED, viewer);
  }
}
