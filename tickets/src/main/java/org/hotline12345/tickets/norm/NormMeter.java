package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Computes the norm's figures from calls and agents' moments. Pure.
public final class NormMeter {
  private static final Duration HOURLY_UNTIL = Duration.ofDays(4);

  private NormMeter() {}

  /// @param recorded the period's calls and those of one window before it
  /// @param moments of the period, and each agent's last one before it
  /// @param now until when an activity that goes on is counted
  public static NormFigures figures(
      Period period,
      NormLimits limits,
      List<NormCall> recorded,
      List<AgentMoment> moments,
      Instant now) {
    List<NormCall> calls = within(recorded, period.from(), period.to());
    Instant until = now.isBefore(period.to()) ? now : period.to();
    List<AgentSpan> spans = AgentSpan.of(moments, period.from(), until);
    Map<String, Duration> wrapUps = WrapUps.byCall(calls, spans);
    List<Instant> ends = stepEnds(period);
    return new NormFigures(
        period,
        limits,
        CallFigures.of(calls, wrapUps, limits),
        Worst.of(calls, period, limits, NormCall::answered),
        Worst.of(calls, period, limits, call -> call.answeredWithin(limits.answer())),
        occupancy(spans),
        byLine(calls, wrapUps, limits),
        byAgent(calls, spans, wrapUps, limits),
        steps(calls, period, ends, limits),
        rolling(recorded, ends, limits, now));
  }

  private static List<NormCall> within(List<NormCall> calls, Instant from, Instant to) {
    return calls.stream()
        .filter(call -> !call.arrivedAt().isBefore(from) && call.arrivedAt().isBefore(to))
        .toList();
  }

  private static java.util.Optional<Double> occupancy(List<AgentSpan> spans) {
    return AgentFigures.of("", CallFigures.of(List.of(), Map.of(), NormLimits.DEFAULT), spans)
        .occupancy();
  }

  private static List<NormFigures.Line> byLine(
      List<NormCall> calls, Map<String, Duration> wrapUps, NormLimits limits) {
    return calls.stream()
        .collect(Collectors.groupingBy(NormCall::line, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            line ->
                new NormFigures.Line(
                    line.getKey(), CallFigures.of(line.getValue(), wrapUps, limits)))
        .filter(line -> line.calls().calls() > 0)
        .sorted(
            Comparator.comparingLong((NormFigures.Line line) -> line.calls().calls()).reversed())
        .toList();
  }

  private static List<AgentFigures> byAgent(
      List<NormCall> calls,
      List<AgentSpan> spans,
      Map<String, Duration> wrapUps,
      NormLimits limits) {
    Map<String, List<NormCall>> theirCalls = new HashMap<>();
    for (NormCall call : calls) {
      call.agent().ifPresent(a -> theirCalls.computeIfAbsent(a, _ -> new ArrayList<>()).add(call));
    }
    Map<String, List<AgentSpan>> theirTime =
        spans.stream().collect(Collectors.groupingBy(AgentSpan::agent));
    var agents = new TreeSet<>(theirCalls.keySet());
    theirTime.forEach(
        (agent, time) -> {
          if (time.stream().anyMatch(s -> s.activity() != AgentMoment.Activity.SIGNED_OUT)) {
            agents.add(agent);
          }
        });
    return agents.stream()
        .map(
            agent ->
                AgentFigures.of(
                    agent,
                    CallFigures.of(theirCalls.getOrDefault(agent, List.of()), wrapUps, limits),
                    theirTime.getOrDefault(agent, List.of())))
        .toList();
  }

  private static List<Instant> stepEnds(Period period) {
    Duration step =
        period.length().compareTo(HOURLY_UNTIL) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1);
    List<Instant> ends = new ArrayList<>();
    for (Instant end = period.from().plus(step); end.isBefore(period.to()); end = end.plus(step)) {
      ends.add(end);
    }
    ends.add(period.to());
    return ends;
  }

  private static List<NormFigures.Step> steps(
      List<NormCall> calls, Period period, List<Instant> ends, NormLimits limits) {
    List<NormFigures.Step> steps = new ArrayList<>();
    Instant from = period.from();
    for (Instant end : ends) {
      CallFigures figures = CallFigures.of(within(calls, from, end), Map.of(), limits);
      steps.add(new NormFigures.Step(from, figures.calls(), figures.answered(), figures.quick()));
      from = end;
    }
    return steps;
  }

  private static List<NormFigures.Rolling> rolling(
      List<NormCall> calls, List<Instant> ends, NormLimits limits, Instant now) {
    return ends.stream()
        .filter(end -> !end.minus(Duration.ofHours(1)).isAfter(now))
        .map(
            end -> {
              CallFigures day =
                  CallFigures.of(within(calls, end.minus(limits.window()), end), Map.of(), limits);
              return new NormFigures.Rolling(end, day.connectedRate(), day.serviceLevel());
            })
        .toList();
  }
}
