package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.tickets.TestingTickets.AGENT;
import static org.hotline12345.tickets.TestingTickets.DISPATCHER;
import static org.hotline12345.tickets.TestingTickets.HEATING;
import static org.hotline12345.tickets.TestingTickets.done;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Because;
import org.hotline12345.tickets.Lifecycle;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.Step;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketDesk.Order;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketState;
import org.hotline12345.tickets.draft.FieldName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketRoadIT {
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

  private Ticket taken() {
    var contact = room.call("13900000001");
    room.say(contact.id(), "我家在海勃湾区新华西街12号，暖气不热");
    return room.ticket(contact.ticket().orElseThrow());
  }

  @Test
  void theFullRoadFromCallToClosedIsInTheEvents() {
    var taken = taken();
    var number = taken.number();
    var drafted = done(room.desk().draft(number, taken.version(), AGENT, Map.of("person", "王女士")));
    var waiting = done(room.desk().submit(number, drafted.version(), AGENT));
    assertThat(waiting.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    var dispatched = room.dispatch(number);
    var work = dispatched.assignment().orElseThrow();
    assertThat(work.department()).isEqualTo("heating");
    assertThat(work.dueAt()).isEqualTo(room.now().plus(Duration.ofHours(24)));
    var signed = done(room.desk().sign(number, dispatched.version(), HEATING));
    var replied = done(room.desk().reply(number, signed.version(), HEATING, "阀门已更换", List.of()));
    assertThat(replied.stage()).isEqualTo(Stage.REPLIED);
    var closed =
        done(room.desk().callBackResult(number, replied.version(), AGENT, 5, Optional.empty()));
    assertThat(closed.state())
        .isEqualTo(new TicketState.Closed(room.now(), TicketState.Closing.CALLED_BACK));
    var events = room.tickets.queries().events(number, AGENT).orElseThrow();
    assertThat(events)
        .extracting(e -> e.kind())
        .containsExactly(
            "TAKEN",
            "LEARNED",
            "DRAFTED",
            "SUBMITTED",
            "DISPATCHED",
            "SIGNED",
            "REPLIED",
            "CALL_BACK_ANSWERED");
    var replay =
        Lifecycle.begin((TicketEvent.Taken) events.getFirst().event(), events.getFirst().at());
    for (var event : events.subList(1, events.size())) {
      replay = ((Step.Moved) Lifecycle.next(replay, event.event(), event.at())).ticket();
    }
    assertThat(replay).isEqualTo(room.ticket(number)).isEqualTo(closed);
  }

  @Test
  void ofManyWhoDecideAtOnceOneDoesAndTheOthersAreStale() throws Exception {
    var taken = taken();
    var outcomes =
        ContactRecordsIT.atOnce(
            16, () -> room.desk().submit(taken.number(), taken.version(), AGENT));
    assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Done).hasSize(1);
    assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Stale).hasSize(15);
    assertThat(room.ticket(taken.number()).version()).isEqualTo(taken.version() + 1);
  }

  @Test
  void nothingIsLostWhenTheCitizenSpeaksWhileTheAgentTypes() throws Exception {
    var contact = room.call("13900000001");
    var number = contact.ticket().orElseThrow();
    List<java.util.concurrent.Callable<Boolean>> works =
        List.of(
            () -> {
              for (var i = 0; i < 15; i++) {
                room.say(contact.id(), "海勃湾区新华西街" + (i + 1) + "号暖气不热");
              }
              return true;
            },
            () -> {
              for (var i = 0; i < 15; i++) {
                var seen = room.ticket(number).version();
                done(room.desk().draft(number, seen, AGENT, Map.of("person", "王女士" + i)));
              }
              return true;
            });
    ContactRecordsIT.atOnce(works);
    var draft = room.ticket(number).draft();
    assertThat(draft.value(FieldName.PERSON)).contains("王女士14");
    assertThat(draft.value(FieldName.PLACE)).contains("海勃湾区新华西街15号");
    assertThat(draft.value(FieldName.REQUEST).orElseThrow().lines()).hasSize(15);
  }

  @Test
  void aTicketBouncesTwiceAndIsThenKept() {
    var number = taken().number();
    room.dispatch(number);
    for (var round = 0; round < 2; round++) {
      var returned =
          done(room.desk().giveBack(number, room.ticket(number).version(), HEATING, "不属于我单位"));
      assertThat(returned.stage()).isEqualTo(Stage.RETURNED);
      done(
          room.desk()
              .arbitrate(number, returned.version(), DISPATCHER, false, Optional.empty(), "属于"));
    }
    assertThat(room.desk().giveBack(number, room.ticket(number).version(), HEATING, "还是不属于"))
        .isEqualTo(new Outcome.NotNow(Because.MUST_BE_KEPT));
  }

  @Test
  void anAcceptedReturnGoesToTheOtherDepartmentWhichThenAloneSeesIt() {
    var number = taken().number();
    room.dispatch(number);
    var returned =
        done(room.desk().giveBack(number, room.ticket(number).version(), HEATING, "物业的事"));
    var moved =
        done(
            room.desk()
                .arbitrate(
                    number, returned.version(), DISPATCHER, true, Optional.of("housing"), "是"));
    assertThat(moved.assignment().orElseThrow().department()).isEqualTo("housing");
    assertThat(room.tickets.queries().find(number, HEATING)).isEmpty();
    assertThat(room.desk().sign(number, moved.version(), HEATING))
        .isEqualTo(new Outcome.NotFound());
    var housing = new Actor("dept-housing", Optional.of("housing"));
    assertThat(done(room.desk().sign(number, moved.version(), housing)).stage())
        .isEqualTo(Stage.SIGNED);
  }

  @Test
  void whatHelpingDepartmentsSeeTheyCannotMove() {
    var taken = taken();
    var order = new Order("housing", List.of("heating"), Optional.empty(), Optional.of("请协办"));
    var dispatched = done(room.desk().dispatch(taken.number(), taken.version(), DISPATCHER, order));
    assertThat(room.tickets.queries().find(taken.number(), HEATING)).contains(dispatched);
    assertThat(room.desk().sign(taken.number(), dispatched.version(), HEATING))
        .isEqualTo(new Outcome.NotFound());
  }

  @Test
  void badInputIsRefusedWithItsField() {
    var taken = taken();
    var desk = room.desk();
    var number = taken.number();
    var seen = taken.version();
    assertThat(desk.draft(number, seen, AGENT, Map.of("colour", "红")))
        .isEqualTo(new Outcome.Invalid("fields", Because.UNKNOWN_FIELD));
    assertThat(desk.draft(number, seen, AGENT, Map.of("line", "nowhere")))
        .isEqualTo(new Outcome.Invalid("line", Because.UNKNOWN_LINE));
    assertThat(desk.draft(number, seen, AGENT, Map.of("title", "长".repeat(121))))
        .isEqualTo(new Outcome.Invalid("title", Because.TOO_LONG));
    var past =
        new Order("heating", List.of(), Optional.of(room.now().minusSeconds(1)), Optional.empty());
    assertThat(desk.dispatch(number, seen, DISPATCHER, past))
        .isEqualTo(new Outcome.Invalid("dueAt", Because.DUE_OUT_OF_RANGE));
    assertThat(desk.giveBack(number, seen, HEATING, " "))
        .isEqualTo(new Outcome.Invalid("reason", Because.NO_REASON));
    assertThat(desk.sign("20260101000001", 1, AGENT)).isEqualTo(new Outcome.NotFound());
    assertThat(desk.sign(number, seen, AGENT)).isEqualTo(new Outcome.NotNow(Because.STILL_TAKEN));
    assertThat(room.ticket(number)).isEqualTo(taken);
  }

  @Test
  void aSilentCallIsNotDispatchedButDeclaredInvalid() {
    var number = room.call("13900000001").ticket().orElseThrow();
    var order = new Order("heating", List.of(), Optional.empty(), Optional.empty());
    assertThat(room.desk().dispatch(number, 1, DISPATCHER, order))
        .isEqualTo(new Outcome.Invalid("request", Because.NO_REQUEST));
    assertThat(done(room.desk().invalidate(number, 1, AGENT, "无声电话")).stage())
        .isEqualTo(Stage.INVALID);
  }
}
