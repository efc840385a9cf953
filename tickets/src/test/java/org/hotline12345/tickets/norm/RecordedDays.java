package org.hotline12345.tickets.norm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.norm.AgentMoment.Activity;

/// Two recorded days, as events in their order.
public record RecordedDays(List<Event> events) {
  public static final Period PERIOD =
      new Period(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-22T02:00:00Z"));

  /// @param who call or agent
  /// @param what the line of an arrival, the agent of an answer, an agent's activity
  public record Event(Instant at, String kind, String who, String what) {}

  public static RecordedDays read() {
    try (var file = RecordedDays.class.getResourceAsStream("/norm/two-days.csv")) {
      return new RecordedDays(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .map(cells -> new Event(Instant.parse(cells[0]), cells[1], cells[2], cells[3]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<NormCall> calls() {
    Map<String, NormCall> calls = new LinkedHashMap<>();
    for (Event event : events) {
      switch (event.kind()) {
        case "arrived" ->
            calls.put(
                event.who(),
                new NormCall(
                    event.who(),
                    event.at(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    event.what()));
        case "answered" ->
            calls.computeIfPresent(
                event.who(),
                (id, c) ->
                    new NormCall(
                        id,
                        c.arrivedAt(),
                        Optional.of(event.at()),
                        Optional.empty(),
                        Optional.of(event.what()),
                        c.line()));
        case "ended" ->
            calls.computeIfPresent(
                event.who(),
                (id, c) ->
                    new NormCall(
                        id,
                        c.arrivedAt(),
                        c.answeredAt(),
                        Optional.of(event.at()),
                        c.agent(),
                        c.line()));
        default -> {}
      }
    }
    return new ArrayList<>(calls.values());
  }

  public List<AgentMoment> moments() {
    return events.stream()
        .filter(event -> event.kind().equals("state"))
        .map(event -> new AgentMoment(event.who(), Activity.valueOf(event.what()), event.at()))
        .toList();
  }
}
