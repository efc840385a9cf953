package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact.Direction;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.missed.Closing;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedCause;
import org.hotline12345.tickets.missed.MissedState;
import org.hotline12345.tickets.outbound.OutboundKind;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedCallsIT {
  private static final String NUMBER = "13800000001";

  @TempDir Path folder;
  private TestingTickets room;
  private MissedCalls missed;

  @BeforeEach
  void open() {
    room = new TestingTickets(folder);
    missed = room.tickets.missed();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whoHangsUpWaitingHasOneRowWithTheFirstArrivalHoweverOftenTheyCall() {
    Instant first = room.now();
    abandoned(NUMBER);
    room.clock.forward(Duration.ofMinutes(3));
    String again = abandoned(NUMBER);
    room.contacts().ended(again, EndReason.ABANDONED, room.now());

    MissedCall row = only();
    assertThat(row.calls()).isEqualTo(2);
    assertThat(row.arrivedAt()).isEqualTo(first);
    assertThat(row.missedAt()).isEqualTo(room.now());
    assertThat(row.cause()).isEqualTo(MissedCause.ABANDONED);
    assertThat(row.state()).isInstanceOf(MissedState.Due.class);
  }

  @Test
  void whoWasHelpedWithoutAnAgentIsNotCalledBack() {
    room.contacts().ended(arrive(NUMBER), EndReason.LEFT_MESSAGE, room.now());
    room.contacts().ended(arrive(NUMBER), EndReason.SELF_SERVED, room.now());
    room.contacts().ended(arrive(NUMBER), EndReason.TRANSFERRED, room.now());
    assertThat(missed.open(10)).isEmpty();

    room.contacts().ended(arrive(NUMBER), EndReason.CALL_BACK_WISHED, room.now());
    assertThat(only().cause()).isEqualTo(MissedCause.ASKED);
  }

  @Test
  void whoWishesToBeCalledAtAnotherNumberIsCalledThere() {
    String hidden = arrive("anonymous");
    room.contacts().wishesCallBack(hidden, "13900000009");
    room.contacts().ended(hidden, EndReason.CALL_BACK_WISHED, room.now());
    MissedCall row = only();
    assertThat(row.address()).isEqualTo("13900000009");
    assertThat(row.cause()).isEqualTo(MissedCause.ASKED);
    assertThat(missed.take(row.id(), "out", Optional.empty()).orElseThrow().address())
        .isEqualTo("13900000009");
    room.contacts().answered("out", "agent1", room.now());
    assertThat(closing()).isEqualTo(Closing.REACHED);
  }

  @Test
  void manyAtOnceStillMakeOneRow() throws Exception {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      calls.add(arrive(NUMBER));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Object>> ends = new ArrayList<>();
      for (int twice = 0; twice < 2; twice++) {
        for (String call : calls) {
          ends.add(() -> room.contacts().ended(call, EndReason.ABANDONED, room.now()));
        }
      }
      for (Future<Object> end : threads.invokeAll(ends)) {
        end.get();
      }
    }
    assertThat(only().calls()).isEqualTo(40);
  }

  @Test
  void aRowIsTakenByOneAloneAndCalledAtItsOldPlace() throws Exception {
    Instant first = room.now();
    abandoned(NUMBER);
    room.clock.forward(Duration.ofMinutes(10));
    long id = only().id();
    List<Optional<MissedCall>> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Optional<MissedCall>> take =
          () -> missed.take(id, UUID.randomUUID().toString(), Optional.empty());
      for (var one : threads.invokeAll(java.util.Collections.nCopies(16, take))) {
        taken.add(one.get());
      }
    }
    assertThat(taken.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(missed.trying()).isEqualTo(1);
    String contact = trying();
    var opened = room.contacts().find(contact).orElseThrow();
    assertThat(opened.arrivedAt()).isEqualTo(first);
    assertThat(opened.direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(room.tickets.outbound().find(contact).orElseThrow().kind())
        .isEqualTo(OutboundKind.MISSED);
  }

  @Test
  void whoIsReachedByACallBackHasAClosedRowAndATicket() {
    abandoned(NUMBER);
    String contact = called();
    room.contacts().answered(contact, "agent1", room.now());

    assertThat(closing()).isEqualTo(Closing.REACHED);
    assertThat(room.contacts().find(contact).orElseThrow().ticket()).isPresent();
    room.tickets.outbound().notReached(contact, OutboundResult.LOST);
    assertThat(room.contacts().find(contact).orElseThrow().endReason()).isEmpty();
  }

  @Test
  void whoCallsAgainAndIsServedIsNotCalledBack() {
    abandoned(NUMBER);
    String again = arrive(NUMBER);
    assertThat(missed.take(only().id(), "c1", Optional.empty())).isEmpty();
    room.contacts().answered(again, "agent1", room.now());
    assertThat(closing()).isEqualTo(Closing.CALLED_AGAIN);
    assertThat(missed.open(10)).isEmpty();
  }

  @Test
  void attemptsAreSpacedAndUsedUp() {
    abandoned(NUMBER);
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(missed.due(10)).hasSize(1);
      room.tickets.outbound().notReached(called(), OutboundResult.NO_ANSWER);
      assertThat(missed.due(10)).isEmpty();
      room.clock.forward(Duration.ofMinutes(31));
    }
    assertThat(closing()).isEqualTo(Closing.ATTEMPTS_USED_UP);
    assertThat(missed.closed(10).getFirst().lastResult()).contains(OutboundResult.NO_ANSWER);
  }

  @Test
  void whoHangsUpWhileWaitingInACallBackIsTriedAgainAndHasNoSecondRow() {
    abandoned(NUMBER);
    String contact = called();
    room.contacts().ended(contact, EndReason.ABANDONED, room.now());
    assertThat(only().lastResult()).contains(OutboundResult.HUNG_UP);
    assertThat(only().calls()).isEqualTo(1);
  }

  @Test
  void aHiddenNumberIsCountedAndClosedAtOnce() {
    abandoned("anonymous");
    assertThat(missed.open(10)).isEmpty();
    assertThat(closing()).isEqualTo(Closing.NUMBER_WITHHELD);
  }

  @Test
  void whatTheCallAskedTheQueueForAndWhyItEndedAreKept() {
    String call = arrive(NUMBER);
    room.contacts().queued(call, "heating", 2);
    room.contacts().missed(call, MissedCause.ASKED);
    room.contacts().ended(call, EndReason.ABANDONED, room.now());
    assertThat(only().cause()).isEqualTo(MissedCause.ASKED);
    assertThat(only().skills()).isEqualTo("heating");
    assertThat(only().priority()).isEqualTo(2);
  }

  @Test
  void oldRowsAndLostTriesAreSweptAndANewCallOpensANewRow() {
    abandoned(NUMBER);
    called();
    room.clock.forward(Duration.ofMinutes(11));
    assertThat(missed.age()).isEqualTo(1);
    assertThat(only().lastResult()).isEmpty();
    room.clock.forward(Duration.ofHours(25));
    assertThat(missed.age()).isEqualTo(1);
    assertThat(closing()).isEqualTo(Closing.TOO_OLD);
    abandoned(NUMBER);
    assertThat(missed.open(10)).hasSize(1);
  }

  @Test
  void anAgentWhoWasToldThatNoCallIsWantedClosesTheRow() {
    abandoned(NUMBER);
    assertThat(missed.declined(only().id(), "agent2")).isTrue();
    assertThat(closing()).isEqualTo(Closing.REFUSED);
    assertThat(missed.closed(1).getFirst().closedBy()).contains("agent2");
    assertThat(missed.declined(missed.closed(1).getFirst().id(), "agent2")).isFalse();
  }

  private String arrive(String number) {
    String id = UUID.randomUUID().toString();
    room.contacts().open(id, Channel.PHONE, number, Optional.empty(), room.now());
    return id;
  }

  private String abandoned(String number) {
    String id = arrive(number);
    room.contacts().ended(id, EndReason.ABANDONED, room.now());
    return id;
  }

  private String called() {
    String contact = UUID.randomUUID().toString();
    assertThat(missed.take(only().id(), contact, Optional.empty())).isPresent();
    return contact;
  }

  private MissedCall only() {
    assertThat(missed.open(10)).hasSize(1);
    return missed.open(10).getFirst();
  }

  private String trying() {
    return ((MissedState.Trying) only().state()).contact();
  }

  private Closing closing() {
    return ((MissedState.Closed) missed.closed(1).getFirst().state()).why();
  }
}
