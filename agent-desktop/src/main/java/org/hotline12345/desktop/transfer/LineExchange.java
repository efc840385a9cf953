package org.hotline12345.desktop.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketDesk;
import org.hotline12345.tickets.Tickets;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.ContactListener;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lines that are centres of their own (设分中心): with the call goes its ticket, dispatched to the
/// line by the agent who passed the call on. It follows the contact's end as the database knows it,
/// so a call that ended while the database was away takes its ticket along later. On a thread of
/// its own.
public final class LineExchange implements ContactListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LineExchange.class);
  private static final int MOST_WAITING = 1000;
  private static final int TRIES = 5;

  private final Tickets tickets;
  private final ThreadPoolExecutor work =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("line-exchange").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  public LineExchange(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void changed(Contact contact) {
    if (contact.endReason().filter(EndReason.TRANSFERRED::equals).isPresent()
        && contact.ticket().isPresent()) {
      work.execute(() -> follow(contact));
    }
  }

  private void follow(Contact contact) {
    try {
      line(contact).ifPresent(line -> send(contact, line));
    } catch (RuntimeException broken) {
      // A dispatcher finds the ticket among those that wait.
      log.warn("{}: its ticket did not go with the call", contact.id(), broken);
    }
  }

  /// The centre that serves the call now.
  private Optional<Line> line(Contact contact) {
    return tickets.trail().of(contact.id()).stream()
        .filter(step -> step.kind() == TrailKind.PASSED_ON)
        .reduce((_, last) -> last)
        .flatMap(step -> Target.read(step.target()))
        .filter(target -> target.kind() == Target.Kind.LINE)
        .flatMap(target -> tickets.settings().lines().find(target.code()))
        .filter(line -> line.mode() == Line.Mode.CENTRE);
  }

  private void send(Contact contact, Line line) {
    String number = contact.ticket().orElseThrow();
    Actor agent = Actor.of(contact.agent().orElse("hotline"));
    for (int i = 0; i < TRIES; i++) {
      Outcome outcome = dispatch(number, agent, line);
      if (!(outcome instanceof Outcome.Stale)) {
        log.info("{}: ticket {} to {}: {}", contact.id(), number, line.code(), name(outcome));
        return;
      }
    }
    log.warn("{}: ticket {} keeps changing and was not dispatched", contact.id(), number);
  }

  private Outcome dispatch(String number, Actor agent, Line line) {
    Optional<Ticket> found = tickets.queries().find(number, agent);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Ticket ticket = found.get();
    if (ticket.stage() != Stage.TAKEN && ticket.stage() != Stage.AWAITING_DISPATCH) {
      return new Outcome.Done(ticket);
    }
    if (nothingSaid(ticket)) {
      var title = Map.of(FieldName.TITLE.key(), "来电转接：" + line.name());
      Outcome drafted = tickets.desk().draft(number, ticket.version(), agent, title);
      if (!(drafted instanceof Outcome.Done done)) {
        return drafted;
      }
      ticket = done.ticket();
    }
    var order =
        new TicketDesk.Order(
            line.code(),
            List.of(),
            Optional.empty(),
            Optional.of("电话已转接至" + line.name() + "，工单随电话移交"));
    return tickets.desk().dispatch(number, ticket.version(), agent, order);
  }

  private static boolean nothingSaid(Ticket ticket) {
    return ticket.draft().field(FieldName.REQUEST).isEmpty()
        && ticket.draft().field(FieldName.TITLE).isEmpty();
  }

  private static String name(Outcome outcome) {
    return outcome.getClass().getSimpleName();
  }

  @Override
  public void said(Utterance utterance) {}

  @Override
  public void partial(String contactId, Speaker speaker, String text) {}

  @Override
  public void close() {
    work.close();
  }
}
