package org.hotline12345.desktop.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.contact.TrailKind;
import org.hotline12345.tickets.contact.TrailStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ticket of a call that was passed on to a line with a centre of its own, on a real database.
class LineExchangeIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;
  private TestingTickets room;
  private LineExchange exchange;

  @BeforeEach
  void open() {
    room = new TestingTickets(folder);
    exchange = new LineExchange(room.tickets);
    room.tickets.announceTo(exchange);
  }

  @AfterEach
  void close() {
    exchange.close();
    room.close();
  }

  @Test
  void withTheCallGoesItsTicketOnceHoweverOftenTheEndIsTold() {
    Contact call = room.call("13800000001");
    room.say(call.id(), "我申报个税退税一直没到账");
    passedOn(call, "l-tax");
    Ticket ticket = dispatched(call);
    assertThat(ticket.assignment().orElseThrow().line()).isEqualTo("tax");
    assertThat(ticket.assignment().orElseThrow().note()).contains("电话已转接至纳税服务，工单随电话移交");
    long version = ticket.version();
    room.contacts().ended(call.id(), EndReason.TRANSFERRED, room.now());
    room.contacts().rated(call.id(), 5, room.now());

    // A silent call has nothing to say but where it went; the one thread does it after the others.
    Contact silent = room.call("13800000002");
    passedOn(silent, "l-psychology");
    assertThat(dispatched(silent).assignment().orElseThrow().line()).isEqualTo("psychology");
    assertThat(ticket(call).version()).isEqualTo(version);
    assertThat(
            room.tickets.queries().events(ticket.number(), TestingTickets.DISPATCHER).orElseThrow())
        .anyMatch(told -> told.kind().equals("DISPATCHED") && told.actor().equals("agent1"));
  }

  @Test
  void aLineThatIsServedHereAndAnotherNumberKeepTheTicketHere() {
    Contact dual = room.call("13800000003");
    passedOn(dual, "l-market");
    Contact number = room.call("13800000004");
    passedOn(number, "n-04732023344");
    Contact last = room.call("13800000005");
    passedOn(last, "l-tax");
    dispatched(last);
    assertThat(ticket(dual).stage()).isEqualTo(Stage.TAKEN);
    assertThat(ticket(number).stage()).isEqualTo(Stage.TAKEN);
  }

  private void passedOn(Contact call, String target) {
    room.contacts()
        .add(new TrailStep(call.id(), room.now(), TrailKind.PASSED_ON, "agent1", target, "ANSWER"));
    room.contacts().ended(call.id(), EndReason.TRANSFERRED, room.now());
  }

  private Ticket dispatched(Contact call) {
    await().atMost(SOON).until(() -> ticket(call).stage() == Stage.DISPATCHED);
    return ticket(call);
  }

  private Ticket ticket(Contact call) {
    return room.ticket(call.ticket().orElseThrow());
  }
}
