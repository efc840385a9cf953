package org.hotline12345.acd.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AcdState;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Routing;
import org.hotline12345.acd.Step;
import org.hotline12345.acd.kpi.Ledger;

/// Goes through a log again under the rules it was made with, and sees whether the same is decided.
public final class Replay {
  private final AcdRules rules;
  private final Ledger ledger = new Ledger();
  private AcdState state = AcdState.empty();
  private Instant last = Instant.EPOCH;
  private boolean began;
  private long events;
  private long differences;

  private Replay(AcdRules rules) {
    this.rules = rules;
  }

  /// @param differences events on which something else was decided than is written
  /// @param last when the last event happened
  public record Result(long events, long differences, Instant last, Ledger ledger) {}

  /// Files that follow each other are read as one; a later state that agrees changes nothing.
  ///
  /// @throws IOException when a file cannot be read or is no such log
  public static Result of(List<Path> files, AcdRules rules) throws IOException {
    Replay replay = new Replay(rules);
    for (Path file : files) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
          replay.take(Json.read(text));
        }
      }
    }
    return new Result(replay.events, replay.differences, replay.last, replay.ledger);
  }

  private void take(Line line) {
    last = line.at();
    if (line.event().isEmpty()) {
      state = line.state().orElseThrow().state(rules);
      if (!began) {
        ledger.begin(state, line.at());
      }
      began = true;
      return;
    }
    Step step = Routing.next(state, line.event().get(), line.at(), rules);
    state = step.state();
    events++;
    List<Decision> decisions = step.decisions();
    if (!decisions.equals(line.decided())) {
      differences++;
    }
    ledger.add(line.at(), line.event().get(), decisions);
  }
}
