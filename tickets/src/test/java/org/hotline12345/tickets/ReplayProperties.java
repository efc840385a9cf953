package org.hotline12345.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.Field;
import org.hotline12345.tickets.draft.FieldName;

class ReplayProperties {
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @Provide
  Arbitrary<List<TicketEvent>> events() {
    Arbitrary<TicketEvent> any =
        Arbitraries.of(
                "Taken",
                "Drafted",
                "AnsweredOnTheSpot",
                "Submitted",
                "Dispatched",
                "Signed",
                "Returned",
                "Arbitrated",
                "Replied",
                "CallBackStarted",
                "CallBackAnswered",
                "CallBackNotReached",
                "Redone",
                "Closed",
                "Invalidated")
            .map(LifecycleTest::event);
    Arbitrary<TicketEvent> learned =
        Arbitraries.strings()
            .withChars("暖气不热停水")
            .ofMinLength(1)
            .ofMaxLength(4)
            .map(
                title ->
                    new TicketEvent.Learned(
                        Draft.EMPTY.learnt(FieldName.TITLE, Field.ruled(title, "x"))));
    // Closing and invalidating end a ticket at once: rare, so that roads get long.
    Arbitrary<TicketEvent> road =
        Arbitraries.of("Submitted", "Dispatched", "Signed", "Replied", "Redone", "CallBackStarted")
            .map(LifecycleTest::event);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, any),
            net.jqwik.api.Tuple.of(2, learned),
            net.jqwik.api.Tuple.of(8, road))
        .list()
        .ofMaxSize(40);
  }

  private record Kept(TicketEvent event, Instant at) {}

  @Property
  void replayingTheEventsOfATicketGivesTheTicket(@ForAll("events") List<TicketEvent> events) {
    var begin = (TicketEvent.Taken) LifecycleTest.event("Taken");
    var ticket = Lifecycle.begin(begin, START);
    var kept = new ArrayList<Kept>();
    for (var i = 0; i < events.size(); i++) {
      var at = START.plusSeconds(i);
      if (Lifecycle.next(ticket, events.get(i), at) instanceof Step.Moved moved) {
        assertThat(moved.ticket().version()).isEqualTo(ticket.version() + 1);
        ticket = moved.ticket();
        kept.add(new Kept(events.get(i), at));
      }
    }
    var again = Lifecycle.begin(begin, START);
    for (var one : kept) {
      again = ((Step.Moved) Lifecycle.next(again, one.event(), one.at())).ticket();
    }
    assertThat(again).isEqualTo(ticket);
    assertThat(ticket.version()).isEqualTo(kept.size() + 1L);
  }
}
