package org.hotline12345.acd.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.QueueRules;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.WayOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcdFileTest {
  private static final ServiceCalendar CALENDAR =
      new ServiceCalendar(ZoneId.of("Asia/Shanghai"), day -> day.getDayOfWeek().getValue() < 6);

  @TempDir private Path folder;

  private AcdConfig read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("acd.yml"), text);
    return AcdFile.read(file, AcdRules.DEFAULTS, CALENDAR);
  }

  @Test
  void theShippedFileIsSound() throws IOException {
    Path shipped = Path.of(System.getProperty("hotline.home"), "config/acd.yml");
    AcdConfig config = AcdFile.read(shipped, AcdRules.DEFAULTS, CALENDAR);
    AcdRules rules = config.rules();
    assertThat(config.agents()).containsOnlyKeys("agent1", "agent2", "agent3", "agent4");
    assertThat(rules.skills().kind("mongolian").name()).isEqualTo("language");
    assertThat(rules.skills().kind("heating").name()).isEqualTo("line");
    assertThat(rules.needs(Set.of("heating", "mongolian:5")))
        .isEqualTo(Map.of("heating", 4, "mongolian", 5));
    assertThat(rules.queueOf(rules.needs(Set.of("heating", "mongolian")))).isEqualTo("heating");
    assertThat(rules.queueOf(rules.needs(Set.of("mongolian")))).isEqualTo("hotline");
    assertThat(rules.reason(Reason.Kind.SENIOR).steps()).isPositive();
    assertThat(rules.queue("enterprise").full())
        .contains(new QueueRules.Full(200, WayOut.OFFER_CALL_BACK));
    assertThat(rules.pauses().limits().get("用餐").longest()).contains(Duration.ofMinutes(60));
  }

  @Test
  void hoursAreOfTheCitysDaysAndTime() throws IOException {
    QueueRules.Hours hours =
        read("""
        queues:
          tax:
            hours: {from: "08:30", until: "17:30", days: working, wayOut: TRANSFER_TO_LINE}
        """)
            .rules()
            .queue("tax")
            .hours()
            .orElseThrow();
    assertThat(hours.wayOut()).isEqualTo(WayOut.TRANSFER_TO_LINE);
    assertThat(hours.days().test(java.time.LocalDate.of(2026, 11, 22))).isFalse();
    assertThat(hours.days().test(java.time.LocalDate.of(2026, 11, 23))).isTrue();
    assertThat(hours.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void whatTheFileDoesNotNameIsAsBefore() throws IOException {
    assertThat(read("preferredAgent: 5 seconds").rules().general())
        .isEqualTo(AcdRules.DEFAULTS.general());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense: 1                                                      | :1: unknown name nonsense
          preferredAgent: soon                                             | :1: a time such as 30 seconds
          skills: {line: {relax: [{after: 5 seconds}]}}                    | :1: either a level that is enough
          skills: {line: {relax: [{after: 5 seconds, level: 9}]}}          | :1: must be from 1 to 5
          skills: {line: {codes: [a]}}                                     | :1: the last kind of skill
          skills: {a: {codes: [x]}, b: {codes: [x]}, line: {}}             | :1: x is in two kinds
          skills: {line: {relax: [{after: 9 seconds, level: 2}, {after: 5 seconds, level: 1}]}} | :1: line: each relaxation must come later
          skills: {line: {relax: [{after: 5 seconds, level: 2}, {after: 9 seconds, level: 2}]}} | :1: line: each relaxation must ask for less
          queues: {tax: {full: {most: 5}}}                                 | :1: wayOut is missing
          queues: {tax: {full: {most: 0, wayOut: RECORD_MESSAGE}}}         | :1: must be from 1
          queues: {tax: {full: {most: 5, wayOut: GO_AWAY}}}                | :1: GO_AWAY is not one of
          queues: {tax: {hours: {from: "18:00", until: "08:00", days: all, wayOut: RECORD_MESSAGE}}} | :1: the hours must begin before
          queues: {tax: {wrapUp: 30}}                                      | :1: a time such as
          priorities: {stepIsWorth: 5 seconds, steps: {rich: 3}}           | :1: unknown name rich
          pauses: {用餐: {most: 0}}                                         | :1: must be from 1
          agents: {agent1: {tax: 6}}                                       | :1: must be from 1 to 5
          agents: {Agent One: {tax: 1}}                                    | :1: an agent's login name
          a: [                                                             | :
          """)
  void aMistakeIsToldWithItsLine(String text, String told) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(AcdMistake.class)
        .hasMessageContaining("acd.yml" + told);
  }

  @Test
  void theLineIsTheMistakesOwn() {
    assertThatThrownBy(() -> read("preferredAgent: 5 seconds\nqueues:\n  tax:\n    wrapUp: x\n"))
        .hasMessageContaining("acd.yml:4:");
  }
}
