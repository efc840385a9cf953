package org.hotline12345.tickets.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.hotline12345.tickets.norm.AgentMoment.Activity;
import org.junit.jupiter.api.Test;

class NormMeterTest {
  private static final Instant T = Instant.parse("2026-11-20T00:00:00Z");
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void theRecordedDaysGiveTheSameFiguresAsCountingByHand() {
    RecordedDays days = RecordedDays.read();
    ByHand.assertSame(
        NormMeter.figures(
            RecordedDays.PERIOD,
            NormLimits.DEFAULT,
            days.calls(),
            days.moments(),
            RecordedDays.PERIOD.to()),
        days);
  }

  @Test
  void theWorstDayCrossesMidnightWhenNoCalendarDayShowsIt() {
    List<NormCall> calls = new ArrayList<>();
    for (int hour = 0; hour < 48; hour++) {
      boolean bad = hour >= 18 && hour < 30;
      calls.add(bad ? lost("x" + hour, hour) : answered("c" + hour, hour, 5));
    }
    Period period = new Period(T, T.plus(Duration.ofDays(2)));
    Worst worst = figures(period, calls).worstConnected().orElseThrow();
    assertThat(worst.rate()).isEqualTo(0.5, EXACT);
    assertThat(worst.calls()).isEqualTo(24);
    assertThat(figures(period, calls).total().connectedRate()).contains(0.75);
  }

  @Test
  void slidingWindowsAgreeWithEveryWindowTriedOneByOne() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      List<NormCall> calls = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        double hour = random.nextDouble() * 60;
        calls.add(random.nextBoolean() ? lost("x" + i, hour) : answered("c" + i, hour, 20));
      }
      Period period = new Period(T, T.plus(Duration.ofHours(60)));
      double tried = 2;
      for (NormCall call : calls) {
        for (Duration back : List.of(Duration.ZERO, Duration.ofHours(24))) {
          Instant start = call.arrivedAt().plusMillis(1).minus(back);
          Instant end = start.plus(Duration.ofHours(24));
          if (!start.isBefore(period.from()) && !end.isAfter(period.to())) {
            tried = Math.min(tried, rate(calls, start, end));
          }
        }
      }
      tried = Math.min(tried, rate(calls, T, T.plus(Duration.ofHours(24))));
      assertThat(figures(period, calls).worstConnected().orElseThrow().rate())
          .isEqualTo(tried, EXACT);
    }
  }

  private static double rate(List<NormCall> calls, Instant from, Instant to) {
    var in =
        calls.stream()
            .filter(c -> !c.arrivedAt().isBefore(from) && c.arrivedAt().isBefore(to))
            .toList();
    return in.isEmpty()
        ? 2
        : (double) in.stream().filter(c -> c.answeredAt().isPresent()).count() / in.size();
  }

  @Test
  void withoutCallsNothingIsSaidAndNothingIsZero() {
    NormFigures figures = figures(new Period(T, T.plus(Duration.ofHours(24))), List.of());
    assertThat(figures.total().calls()).isZero();
    assertThat(figures.total().connectedRate()).isEmpty();
    assertThat(figures.total().speedOfAnswerSeconds()).isEmpty();
    assertThat(figures.worstConnected()).isEmpty();
    assertThat(figures.occupancy()).isEmpty();
    assertThat(figures.byLine()).isEmpty();
  }

  @Test
  void aCallThatStillWaitsCountsNowhereYet() {
    NormCall waits = new NormCall("w", T, Optional.empty(), Optional.empty(), Optional.empty(), "");
    NormFigures figures =
        figures(new Period(T, T.plus(Duration.ofHours(1))), List.of(waits, answered("a", 0.5, 3)));
    assertThat(figures.total().calls()).isEqualTo(1);
    assertThat(figures.worstConnected().orElseThrow().rate()).isEqualTo(1.0, EXACT);
  }

  @Test
  void anActivityThatWentOnBeforeThePeriodCountsFromItsBeginningAndUntilNow() {
    List<AgentMoment> moments =
        List.of(
            new AgentMoment("a", Activity.READY, T.minusSeconds(600)),
            new AgentMoment("a", Activity.BUSY, T.plusSeconds(300)));
    NormFigures figures =
        NormMeter.figures(
            new Period(T, T.plusSeconds(3600)),
            NormLimits.DEFAULT,
            List.of(),
            moments,
            T.plusSeconds(400));
    AgentFigures agent = figures.byAgent().getFirst();
    assertThat(agent.readySeconds()).isEqualTo(300, EXACT);
    assertThat(agent.busySeconds()).isEqualTo(100, EXACT);
    assertThat(agent.occupancy().orElseThrow()).isEqualTo(0.25, EXACT);
  }

  private static NormFigures figures(Period period, List<NormCall> calls) {
    return NormMeter.figures(period, NormLimits.DEFAULT, calls, List.of(), period.to());
  }

  private static NormCall answered(String id, double hour, int wait) {
    Instant at = T.plusMillis((long) (hour * 3_600_000));
    return new NormCall(
        id,
        at,
        Optional.of(at.plusSeconds(wait)),
        Optional.of(at.plusSeconds(wait + 60)),
        Optional.of("agent1"),
        "");
  }

  private static NormCall lost(String id, double hour) {
    Instant at = T.plusMillis((long) (hour * 3_600_000));
    return new NormCall(
        id, at, Optional.empty(), Optional.of(at.plusSeconds(90)), Optional.empty(), "");
  }
}
