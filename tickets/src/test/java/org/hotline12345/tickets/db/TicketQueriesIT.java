package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.tickets.TestingTickets.AGENT;
import static org.hotline12345.tickets.TestingTickets.HEATING;
import static org.hotline12345.tickets.TestingTickets.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.TicketSummary;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.db.TicketQueries.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketQueriesIT {
  @TempDir Path folder;
  private TestingTickets room;

  @BeforeEach
  void open() {
    room = new TestingTickets(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static Filter text(String words) {
    return new Filter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words), Optional.empty());
  }

  @Test
  void pagesGoThroughAllTicketsNewestFirst() {
    for (var i = 0; i < 7; i++) {
      room.contacts().receive(message("m" + i, "openid-" + i, "停水", room.now()));
    }
    var seen = new ArrayList<String>();
    var before = Optional.<String>empty();
    do {
      var page =
          room.tickets
              .queries()
              .list(
                  new Filter(
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      before),
                  AGENT,
                  3);
      page.tickets().forEach(t -> seen.add(t.number()));
      before = page.next();
    } while (before.isPresent());
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen.reversed()).isSorted();
  }

  @Test
  void listsFilterByStateLineDepartmentAndWords() {
    var replied = room.replied("13900000001");
    room.contacts().receive(message("m", "openid-1", "滨河小区停水了", room.now()));
    var queries = room.tickets.queries();
    assertThat(queries.list(Filter.ALL, AGENT, 10).tickets()).hasSize(2);
    assertThat(queries.list(Filter.ALL, HEATING, 10).tickets())
        .extracting(TicketSummary::number)
        .containsExactly(replied.number());
    assertThat(queries.list(text("停水"), AGENT, 10).tickets()).hasSize(1);
    assertThat(queries.list(text("新华西街"), AGENT, 10).tickets())
        .extracting(TicketSummary::number)
        .containsExactly(replied.number());
    assertThat(queries.list(text(replied.number()), AGENT, 10).tickets()).hasSize(1);
    assertThat(queries.list(text("\" OR 1=1 --"), AGENT, 10).tickets()).isEmpty();
    var taken =
        new Filter(
            Optional.of(Stage.TAKEN),
            Optional.of("water"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(queries.list(taken, AGENT, 10).tickets())
        .singleElement()
        .satisfies(t -> assertThat(t.lineName()).contains("供水服务"));
  }

  @Test
  void whatIsOwedTooLongIsOverdueAndBurns() {
    var contact = room.call("13900000001");
    room.say(contact.id(), "暖气不热");
    room.dispatch(contact.ticket().orElseThrow());
    assertThat(room.tickets.queries().burning(10)).singleElement().matches(t -> !t.overdue());
    room.clock.forward(Duration.ofHours(25));
    assertThat(room.tickets.queries().burning(10)).singleElement().matches(TicketSummary::overdue);
    assertThat(room.tickets.board().now().today().overdue()).isEqualTo(1);
  }

  @Test
  void theBoardCountsTheDay() {
    room.replied("13900000001");
    var callBack = room.tickets.callBacks().due(room.now(), 10).getFirst();
    room.tickets
        .callBacks()
        .result(
            callBack.id(), new org.hotline12345.tickets.callback.Answer.Rated(4, Optional.empty()));
    room.contacts()
        .open(
            "gone",
            org.hotline12345.tickets.contact.Channel.PHONE,
            "13900000002",
            Optional.empty(),
            room.now());
    room.contacts().ended("gone", Contact.EndReason.ABANDONED, room.now());
    room.contacts().receive(message("m", "openid-1", "停水", room.now()));
    var figures = room.tickets.board().now();
    var today = figures.today();
    assertThat(today.calls()).isEqualTo(2);
    assertThat(today.answered()).isEqualTo(1);
    assertThat(today.abandoned()).isEqualTo(1);
    assertThat(today.serviceLevel()).contains(0.5);
    assertThat(today.connectedRate24h()).contains(0.5);
    assertThat(today.messages()).isEqualTo(1);
    assertThat(today.tickets()).isEqualTo(2);
    assertThat(today.closed()).isEqualTo(1);
    assertThat(today.satisfaction()).contains(4.0);
    assertThat(figures.hourly())
        .singleElement()
        .satisfies(h -> assertThat(h.hour()).isEqualTo("10"));
    assertThat(figures.byLine()).hasSize(2);
  }
}
