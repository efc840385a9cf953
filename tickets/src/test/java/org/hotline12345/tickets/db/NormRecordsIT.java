package org.hotline12345.tickets.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.TestingTickets;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.norm.AgentMoment;
import org.hotline12345.tickets.norm.AgentMoment.Activity;
import org.hotline12345.tickets.norm.ByHand;
import org.hotline12345.tickets.norm.NormFigures;
import org.hotline12345.tickets.norm.Period;
import org.hotline12345.tickets.norm.RecordedDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormRecordsIT {
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

  @Test
  void replayedIntoTheDatabaseTheRecordedDaysGiveTheSameFigures() {
    RecordedDays days = RecordedDays.read();
    for (RecordedDays.Event event : days.events()) {
      switch (event.kind()) {
        case "arrived" -> {
          room.contacts().open(event.who(), Channel.PHONE, "1380000", Optional.empty(), event.at());
          room.contacts().queued(event.who(), event.what(), 0);
        }
        case "answered" -> room.contacts().answered(event.who(), event.what(), event.at());
        case "ended" -> room.contacts().ended(event.who(), EndReason.ABANDONED, event.at());
        default -> {}
      }
    }
    room.tickets.norms().append(days.moments(), RecordedDays.PERIOD.to());
    room.tickets.norms().append(days.moments(), RecordedDays.PERIOD.to());

    ByHand.assertSame(room.tickets.norms().figures(RecordedDays.PERIOD), days);
  }

  @Test
  void afterACrashNobodyIsAtWorkLongerThanTheProcessWasAlive() {
    var begun = room.now();
    room.tickets.norms().append(List.of(new AgentMoment("agent1", Activity.READY, begun)), begun);
    room.clock.forward(Duration.ofMinutes(10));
    room.tickets.norms().append(List.of(), room.now());
    room.clock.forward(Duration.ofHours(5));
    assertThat(room.tickets.norms().begin()).isEqualTo(1);
    assertThat(room.tickets.norms().begin()).isZero();

    NormFigures figures = room.tickets.norms().figures(new Period(begun, room.now()));
    assertThat(figures.byAgent().getFirst().readySeconds()).isEqualTo(600);
  }

  @Test
  void callsOfOursAreNotCitizensCalls() {
    room.contacts().open("in", Channel.PHONE, "13800000001", Optional.empty(), room.now());
    room.contacts().ended("in", EndReason.ABANDONED, room.now());
    long row = room.tickets.missed().open(1).getFirst().id();
    assertThat(room.tickets.missed().take(row, "out", Optional.empty())).isPresent();
    room.contacts().answered("out", "agent1", room.now());
    var period = new Period(room.now().minusSeconds(60), room.now().plusSeconds(60));
    assertThat(room.tickets.norms().figures(period).total().calls()).isEqualTo(1);
    assertThat(room.tickets.norms().figures(period).total().answered()).isZero();
    assertThat(room.tickets.board().now().today().calls()).isEqualTo(1);
  }
}
