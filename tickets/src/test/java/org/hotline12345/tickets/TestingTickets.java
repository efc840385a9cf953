package org.hotline12345.tickets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.ContactLog;
import org.hotline12345.tickets.contact.ContactLog.IncomingMessage;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.db.TicketSchema;
import org.hotline12345.tickets.db.server.TestingMySql;

/// The whole room on a schema of its own, with a clock that stands and the classifier double.
public final class TestingTickets implements AutoCloseable {
  public static final Actor AGENT = Actor.of("agent1");
  public static final Actor DISPATCHER = Actor.of("dispatcher");
  public static final Actor HEATING = new Actor("dept-heating", Optional.of("heating"));

  private final TestingMySql.TestingDatabase database = TestingMySql.createDatabase();
  private final AtomicLong said = new AtomicLong();

  public final DataSource source = new DataSource();
  // A Monday, 10:00 in China.
  public final TestingClock clock = new TestingClock("2026-11-23T02:00:00Z");
  public final Tickets tickets;

  public TestingTickets(Path folder) {
    source.setUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setDriverClassName("com.mysql.cj.jdbc.Driver");
    source.setInitialSize(0);
    source.setMaxActive(20);
    // A connection that is not given back makes a later test wait and fail.
    source.setMaxWait(60_000);
    TicketSchema.migrate(source);
    tickets =
        new Tickets(source, new TestingClassifier(), settings(), folder.resolve("files"), clock);
  }

  public static TicketSettings settings() {
    return TicketSettings.read(Path.of(System.getProperty("hotline.home"), "config"));
  }

  public ContactLog contacts() {
    return tickets.contacts();
  }

  public TicketDesk desk() {
    return tickets.desk();
  }

  public Instant now() {
    return clock.instant();
  }

  public Contact call(String address) {
    var id = UUID.randomUUID().toString();
    contacts().open(id, Channel.PHONE, address, Optional.empty(), now());
    return contacts().answered(id, "agent1", now());
  }

  public Utterance say(String contact, String text) {
    var at = said.addAndGet(1000);
    return contacts()
        .append(
            contact,
            Speaker.CITIZEN,
            text,
            now(),
            Optional.of(new Utterance.AudioSpan(at, at + 900)),
            Optional.empty());
  }

  public static IncomingMessage message(String id, String address, String text, Instant at) {
    return new IncomingMessage(
        Channel.WECHAT, id, address, Optional.of("小王"), text, Optional.empty(), at);
  }

  public Ticket ticket(String number) {
    return tickets.queries().find(number, AGENT).orElseThrow();
  }

  /// A ticket of a call about heating, replied to by its department.
  public Ticket replied(String address) {
    var contact = call(address);
    say(contact.id(), "我家在海勃湾区新华西街12号，暖气不热");
    var number = contact.ticket().orElseThrow();
    dispatch(number);
    done(desk().sign(number, ticket(number).version(), HEATING));
    return done(
        desk().reply(number, ticket(number).version(), HEATING, "已上门维修", java.util.List.of()));
  }

  public Ticket dispatch(String number) {
    return done(
        desk()
            .dispatch(
                number,
                ticket(number).version(),
                DISPATCHER,
                new TicketDesk.Order(
                    "heating", java.util.List.of(), Optional.empty(), Optional.empty())));
  }

  public static Ticket done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.ticket();
    }
    throw new AssertionError(outcome);
  }

  @Override
  public void close() {
    int leaked = source.getActive();
    source.close(true);
    database.close();
    if (leaked > 0) {
      throw new IllegalStateException(leaked + " connections were not given back");
    }
  }
}
