package org.hotline12345.desktop.contact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.tickets.TicketSummary;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.CitizenMark;
import org.hotline12345.tickets.contact.Contact;

/// Looking at conversations, as each role may. Thread-safe.
public final class ContactBook {
  /// What is known of one citizen.
  public record History(
      List<ContactView> contacts, List<TicketSummary> tickets, Set<CitizenMark> marks) {}

  private static final int HISTORY = 50;

  private final Tickets tickets;
  private final Phases phases;
  private final BiFunction<String, Person, Optional<Object>> draft;

  /// @param draft the ticket in the API's shape, if the person may see it
  public ContactBook(
      Tickets tickets, Phases phases, BiFunction<String, Person, Optional<Object>> draft) {
    this.tickets = tickets;
    this.phases = phases;
    this.draft = draft;
  }

  public ContactView view(Contact contact, Person viewer) {
    return ContactView.of(contact, phases.of(contact), viewer);
  }

  /// Newest first; of one address only if it is given.
  public List<ContactView> list(Optional<String> address, int limit, Person viewer) {
    List<Contact> found =
        address.isEmpty()
            ? tickets.queries().contacts(limit)
            : Arrays.stream(Channel.values())
                .flatMap(
                    channel ->
                        tickets.queries().contactsOfCitizen(channel, address.get(), limit).stream())
                .sorted(Comparator.comparing(Contact::arrivedAt).reversed())
                .limit(limit)
                .toList();
    return found.stream().map(contact -> view(contact, viewer)).toList();
  }

  /// With everything said, the ticket, and the course of the call.
  public Optional<ContactView> find(String id, Person viewer) {
    return tickets
        .contacts()
        .find(id)
        .map(
            contact ->
                view(contact, viewer)
                    .with(
                        tickets.contacts().utterances(id),
                        contact.ticket().flatMap(number -> draft.apply(number, viewer)))
                    .withTrail(tickets.contacts().of(id)));
  }

  /// A conversation that the viewer may hear; agents hear their own calls only.
  public Optional<Contact> audible(String id, Person viewer) {
    boolean all = viewer.is(Role.DISPATCHER) || viewer.is(Role.MANAGER);
    return tickets
        .contacts()
        .find(id)
        .filter(contact -> all || contact.agent().filter(viewer.username()::equals).isPresent());
  }

  public History history(Channel channel, String address, Person viewer) {
    return new History(
        tickets.queries().contactsOfCitizen(channel, address, HISTORY).stream()
            .map(contact -> view(contact, viewer))
            .toList(),
        tickets.queries().ofCitizen(channel, address, HISTORY),
        tickets.marks().of(channel, address));
  }
}
