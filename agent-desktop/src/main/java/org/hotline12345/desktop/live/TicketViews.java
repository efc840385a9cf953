package org.hotline12345.desktop.live;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.Tickets;

/// [Views] of the ticket room.
///
/// @param shape puts a ticket into the API's shape, as one viewer may see it
/// @param boards the wall board as it is now
public record TicketViews(
    Tickets tickets, BiFunction<Ticket, Person, Object> shape, Supplier<?> boards)
    implements Views {
  @Override
  public Optional<Object> ticket(String number, Person viewer) {
    return tickets.queries().find(number, actor(viewer)).map(ticket -> shape.apply(ticket, viewer));
  }

  @Override
  public Optional<News> news(String number) {
    return tickets
        .queries()
        .find(number, Actor.of(""))
        .flatMap(
            ticket ->
                tickets
                    .queries()
                    .summary(number)
                    .map(summary -> new News(summary, person -> sees(person, ticket))));
  }

  @Override
  public Object board() {
    return boards.get();
  }

  private static boolean sees(Person person, Ticket ticket) {
    boolean lists =
        person.is(Role.AGENT)
            || person.is(Role.DISPATCHER)
            || person.is(Role.MANAGER)
            || person.is(Role.DEPARTMENT);
    return lists && actor(person).sees(ticket);
  }

  private static Actor actor(Person person) {
    return new Actor(person.username(), person.department());
  }
}
