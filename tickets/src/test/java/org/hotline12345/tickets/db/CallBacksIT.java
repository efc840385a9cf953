package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hotline12345.tickets.TestingTickets.HEATING;
import static org.hotline12345.tickets.TestingTickets.done;
import static org.hotline12345.tickets.TestingTickets.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.Stage;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.TicketState;
import org.hotline12345.tickets.callback.Answer;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallBacksIT {
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

  private List<CallBack> due() {
    return room.tickets.callBacks().due(room.now(), 10);
  }

  @Test
  void aReplyMakesACallBackDueWhichOneNodeAloneGets() throws Exception {
    var ticket = room.replied("13900000001");
    var taken = ContactRecordsIT.atOnce(8, this::due).stream().flatMap(List::stream).toList();
    assertThat(taken)
        .singleElement()
        .satisfies(
            callBack -> {
              assertThat(callBack.ticket()).isEqualTo(ticket.number());
              assertThat(callBack.channel()).isEqualTo(Channel.PHONE);
              assertThat(callBack.address()).isEqualTo("13900000001");
              assertThat(callBack.reply()).isEqualTo("已上门维修");
            });
    assertThat(room.ticket(ticket.number()).stage()).isEqualTo(Stage.CALLING_BACK);
    var rated = new Answer.Rated(4, Optional.empty());
    var closed = done(room.tickets.callBacks().result(taken.getFirst().id(), rated));
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.handling().satisfaction()).contains(4);
    assertThat(due()).isEmpty();
  }

  @Test
  void theDissatisfiedGoRoundTwiceUnderSupervisionAndThenItCloses() {
    var number = room.replied("13900000001").number();
    for (var round = 1; round <= 2; round++) {
      var again =
          done(
              room.tickets
                  .callBacks()
                  .result(due().getFirst().id(), new Answer.Rated(1, Optional.empty())));
      assertThat(again.state()).isEqualTo(new TicketState.Dispatched(room.now(), true));
      assertThat(again.assignment().orElseThrow().department()).isEqualTo("heating");
      assertThat(again.handling().redoCount()).isEqualTo(round);
      done(room.desk().sign(number, again.version(), HEATING));
      done(room.desk().reply(number, room.ticket(number).version(), HEATING, "又修了", List.of()));
    }
    var last =
        done(
            room.tickets
                .callBacks()
                .result(due().getFirst().id(), new Answer.Rated(2, Optional.empty())));
    assertThat(last.stage()).isEqualTo(Stage.CLOSED);
    assertThat(last.handling().satisfaction()).contains(2);
  }

  @Test
  void whoIsNotReachedIsTriedThreeTimes() {
    var number = room.replied("13900000001").number();
    for (var attempt = 1; attempt <= 3; attempt++) {
      var callBack = due().getFirst();
      assertThat(callBack.attempt()).isEqualTo(attempt);
      done(room.tickets.callBacks().result(callBack.id(), new Answer.NotReached("无人接听")));
      assertThat(due()).isEmpty();
      room.clock.forward(Duration.ofMinutes(30));
    }
    assertThat(((TicketState.Closed) room.ticket(number).state()).how())
        .isEqualTo(TicketState.Closing.NOT_REACHED);
    assertThat(due()).isEmpty();
  }

  @Test
  void whoRefusesIsNotCalledAgain() {
    var number = room.replied("13900000001").number();
    done(room.tickets.callBacks().result(due().getFirst().id(), new Answer.Refused("挂断")));
    room.clock.forward(Duration.ofMinutes(31));
    assertThat(due()).isEmpty();
    assertThat(((TicketState.Closed) room.ticket(number).state()).how())
        .isEqualTo(TicketState.Closing.NOT_REACHED);
  }

  @Test
  void atNightNobodyIsCalledAndNoAttemptIsLost() {
    room.replied("13900000001");
    room.clock.forward(Duration.ofHours(11));
    assertThat(due()).isEmpty();
    room.clock.forward(Duration.ofHours(11).plusMinutes(30));
    assertThat(due()).singleElement().extracting(CallBack::attempt).isEqualTo(1);
  }

  @Test
  void onlySoManyAreCalledAtOnce() {
    var limits = TestingTickets.settings().outbound().satisfaction();
    for (var i = 0; i < limits.atOnce() + 2; i++) {
      room.replied("1390000%04d".formatted(i));
    }
    assertThat(room.tickets.callBacks().due(room.now(), 50)).hasSize(limits.atOnce());
    room.clock.forward(Duration.ofMinutes(1));
    assertThat(room.tickets.callBacks().due(room.now(), 50)).isEmpty();
    room.clock.forward(Duration.ofMinutes(10));
    assertThat(room.tickets.callBacks().due(room.now(), 50)).isNotEmpty();
  }

  @Test
  void oneNumberIsCalledOnlySoOftenADay() {
    var limits = TestingTickets.settings().outbound().satisfaction();
    for (var i = 0; i < limits.perCitizenPerDay(); i++) {
      room.replied("13900000001");
      done(
          room.tickets
              .callBacks()
              .result(due().getFirst().id(), new Answer.Rated(5, Optional.empty())));
    }
    room.replied("13900000001");
    assertThat(due()).isEmpty();
    room.clock.forward(Duration.ofHours(25));
    assertThat(due()).hasSize(1);
  }

  @Test
  void aTryThatNobodyReportsOnComesUpAgain() {
    room.replied("13900000001");
    assertThat(due()).hasSize(1);
    room.clock.forward(Duration.ofMinutes(9));
    assertThat(due()).isEmpty();
    room.clock.forward(Duration.ofMinutes(1));
    assertThat(due()).singleElement().extracting(CallBack::attempt).isEqualTo(2);
  }

  @Test
  void aTicketClosedByHandIsNotCalledBack() {
    var ticket = room.replied("13900000001");
    done(
        room.desk()
            .callBackResult(
                ticket.number(), ticket.version(), TestingTickets.AGENT, 5, Optional.empty()));
    assertThat(due()).isEmpty();
  }

  @Test
  void aChatIsAnsweredByWritingARating() {
    var received = room.contacts().receive(message("a", "openid-1", "暖气不热", room.now()));
    var number = received.contact().ticket().orElseThrow();
    room.contacts().ended(received.contact().id(), Contact.EndReason.CLOSED_BY_AGENT, room.now());
    room.dispatch(number);
    done(room.desk().sign(number, room.ticket(number).version(), HEATING));
    done(room.desk().reply(number, room.ticket(number).version(), HEATING, "已修", List.of()));
    assertThat(due()).singleElement().extracting(CallBack::channel).isEqualTo(Channel.WECHAT);
    var answer = room.contacts().receive(message("b", "openid-1", "非常满意！", room.now()));
    assertThat(answer.newContact()).isFalse();
    assertThat(answer.contact().id()).isEqualTo(received.contact().id());
    assertThat(room.ticket(number).stage()).isEqualTo(Stage.CLOSED);
    assertThat(room.ticket(number).handling().satisfaction()).contains(5);
    assertThat(room.contacts().receive(message("b", "openid-1", "非常满意！", room.now())).repeated())
        .isTrue();
    assertThat(room.tickets.queries().ofCitizen(Channel.WECHAT, "openid-1", 10)).hasSize(1);
  }
}
