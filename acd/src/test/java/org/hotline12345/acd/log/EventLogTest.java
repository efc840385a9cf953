package org.hotline12345.acd.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.StoryTeller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTest {
  @TempDir private Path folder;

  private StoryTeller recorded(long seed, int events, EventLog.Limits limits) throws IOException {
    try (EventLog log = EventLog.open(folder, limits)) {
      StoryTeller teller = StoryTeller.tell(seed, events, log);
      assertThat(log.leftOut()).isZero();
      return teller;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRunReplaysToTheSameDecisionsAndTheSameFigures(long seed) throws IOException {
    StoryTeller teller = recorded(seed, 2000, EventLog.Limits.DEFAULT);
    Replay.Result replay = Replay.of(LogFiles.in(folder), StoryTeller.rules());
    assertThat(replay.events()).isGreaterThan(1000);
    assertThat(replay.differences()).isZero();
    assertThat(replay.ledger().until(teller.end()).queues())
        .isEqualTo(teller.ledger().until(teller.end()).queues())
        .isNotEmpty();
    assertThat(replay.ledger().until(teller.end()).agents())
        .isEqualTo(teller.ledger().until(teller.end()).agents())
        .isNotEmpty();
  }

  @Test
  void eachFileCanBeReplayedByItselfAndOldOnesAreRemoved() throws IOException {
    recorded(9, 6000, new EventLog.Limits(100_000, 5));
    List<Path> files = LogFiles.in(folder);
    assertThat(files).hasSize(5);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThan(150_000);
      Replay.Result replay = Replay.of(List.of(file), StoryTeller.rules());
      assertThat(replay.events()).isPositive();
      assertThat(replay.differences()).isZero();
    }
  }

  @Test
  void otherRulesAreNoticed() throws IOException {
    recorded(10, 2000, EventLog.Limits.DEFAULT);
    assertThat(Replay.of(LogFiles.in(folder), AcdRules.DEFAULTS).differences()).isPositive();
  }

  @Test
  void nothingOfACitizenStandsInTheLog() throws IOException {
    recorded(11, 200, EventLog.Limits.DEFAULT);
    String line = Files.readAllLines(LogFiles.in(folder).getFirst()).get(5);
    assertThat(line).startsWith("{\"at\":\"2026-11-23T01:0").doesNotContain("address", "number");
  }
}
