package org.hotline12345.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdState;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.Request;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.tickets.board.Figures;

/// The wall board: what waits and who works as the ACD knows it now, and the day's figures, which
/// are counted anew every two seconds at most. Thread-safe.
public final class Boards {
  private static final Duration FIGURES_LAST = Duration.ofSeconds(2);

  private final Acd acd;
  private final Supplier<Figures> counting;
  private final Supplier<Map<String, String>> names;
  private final InstantSource clock;
  private Figures figures;
  private Instant counted = Instant.MIN;

  /// @param counting counts the day; slow
  /// @param names what agents are called, by login name
  public Boards(
      Acd acd,
      Supplier<Figures> counting,
      Supplier<Map<String, String>> names,
      InstantSource clock) {
    this.acd = acd;
    this.counting = counting;
    this.names = names;
    this.clock = clock;
  }

  public BoardView now() {
    Instant now = clock.instant();
    AcdState state = acd.snapshot();
    Figures day = figures(now);
    return new BoardView(
        now,
        waiting(state.waiting(), now),
        agents(state.agents(), names.get()),
        today(day.today()),
        day.hourly().stream()
            .map(h -> new BoardView.Hour(h.hour(), h.calls(), h.answered(), h.messages()))
            .toList(),
        day.byLine().stream()
            .map(line -> new BoardView.LineCount(line.code(), line.name(), line.tickets()))
            .toList(),
        day.burning());
  }

  /// Who is at work now.
  public List<BoardView.AtWork> atWork() {
    return agents(acd.snapshot().agents(), names.get()).list();
  }

  private synchronized Figures figures(Instant now) {
    if (figures == null || !counted.plus(FIGURES_LAST).isAfter(now)) {
      figures = counting.get();
      counted = now;
    }
    return figures;
  }

  private static BoardView.Waiting waiting(List<Request> waiting, Instant now) {
    long calls = waiting.stream().filter(request -> request.medium() == Medium.CALL).count();
    long longest =
        waiting.stream()
            .map(request -> Duration.between(request.arrivedAt(), now).toSeconds())
            .max(Comparator.naturalOrder())
            .orElse(0L);
    Map<Reason.Kind, Long> priority =
        waiting.stream()
            .flatMap(request -> request.reasons().stream().map(Reason::kind).distinct())
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    return new BoardView.Waiting(calls, waiting.size() - calls, Math.max(0, longest), priority);
  }

  private static BoardView.Agents agents(List<Agent> known, Map<String, String> names) {
    List<Agent> atWork =
        known.stream().filter(agent -> !(agent.state() instanceof AgentState.SignedOut)).toList();
    return new BoardView.Agents(
        atWork.size(),
        count(atWork, AgentState.Ready.class),
        count(atWork, AgentState.Busy.class) + count(atWork, AgentState.Reserved.class),
        count(atWork, AgentState.WrapUp.class),
        count(atWork, AgentState.Paused.class),
        atWork.stream()
            .map(
                agent ->
                    new BoardView.AtWork(
                        AgentStatus.of(agent.id().value(), agent.state()),
                        names.getOrDefault(agent.id().value(), agent.id().value()),
                        agent.contacts().size()))
            .sorted(Comparator.comparing(agent -> agent.status().agent()))
            .toList());
  }

  private static long count(List<Agent> agents, Class<? extends AgentState> state) {
    return agents.stream().filter(agent -> state.isInstance(agent.state())).count();
  }

  private static BoardView.Today today(Figures.Today today) {
    return new BoardView.Today(
        today.calls(),
        today.answered(),
        today.abandoned(),
        today.answeredWithin15s(),
        today.serviceLevel(),
        today.connectedRate24h(),
        today.averageSpeedOfAnswerSeconds(),
        today.messages(),
        today.tickets(),
        today.closed(),
        today.overdue(),
        today.satisfaction());
  }
}
