package org.hotline12345.tickets.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.hotline12345.tickets.norm.RecordedDays.Event;

/// The same figures by plain counting over the events, second by second and window by window: slow,
/// and written without a look at the meter.
public final class ByHand {
  private static final Offset<Double> EXACT = within(1e-9);

  private int calls;
  private int answered;
  private int quick;
  private double waitSeconds;
  private double talkSeconds;
  private double wrapUpSeconds;
  private final Map<String, int[]> answeredOfLine = new TreeMap<>();
  private final Map<String, Double> occupancy = new TreeMap<>();
  private final List<Call> all = new ArrayList<>();

  private static final class Call {
    String line;
    Instant arrived;
    Instant answered;
    Instant ended;
  }

  private ByHand(List<Event> events, Instant until) {
    Map<String, Call> open = new TreeMap<>();
    Map<String, String> doing = new TreeMap<>();
    Map<String, Instant> since = new TreeMap<>();
    Map<String, double[]> time = new TreeMap<>();
    for (Event event : events) {
      switch (event.kind()) {
        case "arrived" -> {
          Call call = new Call();
          call.line = event.what();
          call.arrived = event.at();
          open.put(event.who(), call);
          all.add(call);
        }
        case "answered" -> open.get(event.who()).answered = event.at();
        case "ended" -> open.get(event.who()).ended = event.at();
        default -> {
          account(time, doing, since, event.who(), event.at().isAfter(until) ? until : event.at());
          doing.put(event.who(), event.what());
          since.put(event.who(), event.at());
        }
      }
    }
    doing.keySet().forEach(agent -> account(time, doing, since, agent, until));
    time.forEach((agent, t) -> occupancy.put(agent, (t[1] + t[2]) / (t[0] + t[1] + t[2])));
    time.values().forEach(t -> wrapUpSeconds += t[2]);
    count();
  }

  private static void account(
      Map<String, double[]> time,
      Map<String, String> doing,
      Map<String, Instant> since,
      String agent,
      Instant at) {
    if (!doing.containsKey(agent) || since.get(agent).isAfter(at)) {
      return;
    }
    double seconds = Duration.between(since.get(agent), at).toMillis() / 1000.0;
    double[] sums = time.computeIfAbsent(agent, _ -> new double[3]);
    switch (doing.get(agent)) {
      case "READY" -> sums[0] += seconds;
      case "BUSY", "RESERVED" -> sums[1] += seconds;
      case "WRAP_UP" -> sums[2] += seconds;
      default -> {}
    }
  }

  private void count() {
    for (Call call : all) {
      calls++;
      int[] line = answeredOfLine.computeIfAbsent(call.line, _ -> new int[2]);
      line[0]++;
      if (call.answered != null) {
        answered++;
        line[1]++;
        double wait = Duration.between(call.arrived, call.answered).toMillis() / 1000.0;
        waitSeconds += wait;
        quick += wait <= 15 ? 1 : 0;
        talkSeconds += Duration.between(call.answered, call.ended).toMillis() / 1000.0;
      }
    }
  }

  private double worstConnected(Period period) {
    return worst(period, call -> call.answered != null);
  }

  private double worstQuick(Period period) {
    return worst(
        period,
        call ->
            call.answered != null
                && Duration.between(call.arrived, call.answered).toMillis() <= 15_000);
  }

  /// Every window that begins a millisecond after a call, or ends a millisecond after one.
  private double worst(Period period, Predicate<Call> good) {
    List<Instant> starts = new ArrayList<>(List.of(period.from()));
    for (Call call : all) {
      starts.add(call.arrived.plusMillis(1));
      starts.add(call.arrived.plusMillis(1).minus(Duration.ofHours(24)));
    }
    double worst = 2;
    for (Instant start : starts) {
      Instant end = start.plus(Duration.ofHours(24));
      if (start.isBefore(period.from()) || end.isAfter(period.to())) {
        continue;
      }
      int of = 0;
      int well = 0;
      for (Call call : all) {
        if (!call.arrived.isBefore(start) && call.arrived.isBefore(end)) {
          of++;
          well += good.test(call) ? 1 : 0;
        }
      }
      worst = of > 0 ? Math.min(worst, (double) well / of) : worst;
    }
    return worst;
  }

  /// Holds the meter's figures against those counted here.
  public static void assertSame(NormFigures figures, RecordedDays days) {
    Period period = figures.period();
    ByHand hand = new ByHand(days.events(), period.to());
    CallFigures total = figures.total();
    assertThat(total.calls()).isEqualTo(hand.calls).isGreaterThan(300);
    assertThat(total.answered()).isEqualTo(hand.answered);
    assertThat(total.abandoned()).isEqualTo(hand.calls - hand.answered).isPositive();
    assertThat(total.quick()).isEqualTo(hand.quick);
    assertThat(total.connectedRate().orElseThrow())
        .isEqualTo((double) hand.answered / hand.calls, EXACT);
    assertThat(total.serviceLevel().orElseThrow())
        .isEqualTo((double) hand.quick / hand.calls, EXACT);
    assertThat(total.speedOfAnswerSeconds().orElseThrow())
        .isEqualTo(hand.waitSeconds / hand.answered, EXACT);
    assertThat(total.talkSeconds().orElseThrow())
        .isEqualTo(hand.talkSeconds / hand.answered, EXACT);
    assertThat(total.handlingSeconds().orElseThrow())
        .isEqualTo((hand.talkSeconds + hand.wrapUpSeconds) / hand.answered, within(1e-6));
    assertThat(figures.worstConnected().orElseThrow().rate())
        .isEqualTo(hand.worstConnected(period), EXACT)
        .isLessThan(total.connectedRate().orElseThrow());
    assertThat(figures.worstQuick().orElseThrow().rate()).isEqualTo(hand.worstQuick(period), EXACT);
    assertThat(figures.byAgent()).hasSize(hand.occupancy.size());
    for (AgentFigures agent : figures.byAgent()) {
      assertThat(agent.occupancy().orElseThrow())
          .isEqualTo(hand.occupancy.get(agent.agent()), within(1e-6));
    }
    for (NormFigures.Line line : figures.byLine()) {
      int[] counted = hand.answeredOfLine.get(line.line());
      assertThat(line.calls().calls()).isEqualTo(counted[0]);
      assertThat(line.calls().answered()).isEqualTo(counted[1]);
    }
    assertThat(figures.steps().stream().mapToLong(NormFigures.Step::calls).sum())
        .isEqualTo(hand.calls);
  }
}
