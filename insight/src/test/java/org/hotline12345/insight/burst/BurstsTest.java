package org.hotline12345.insight.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hotline12345.insight.burst.Bursts.Count;
import org.hotline12345.insight.burst.Bursts.Names;
import org.hotline12345.insight.burst.Bursts.Verdict;
import org.junit.jupiter.api.Test;

class BurstsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final BurstRule RULE = new BurstRule(Scope.STREET, Duration.ofDays(1), 5);
  private static final Names NAMES = new Names("新华西街", "供水");

  private static List<String> tickets(int many) {
    return IntStream.range(0, many).mapToObj(n -> "T" + n).toList();
  }

  private static Verdict judge(
      int tickets, double usual, List<String> alarmed, Optional<Instant> quiet) {
    var count = new Count(tickets(tickets), new Usual(usual), alarmed, quiet);
    return Bursts.judge(RULE, 0.001, count, NAMES, NOW);
  }

  @Test
  void enoughTicketsAtAQuietPlaceAreAnAlarmWithItsReason() {
    assertThat(judge(6, 0.4, List.of(), Optional.empty()))
        .isInstanceOfSatisfying(
            Verdict.Raise.class,
            raise -> assertThat(raise.reason()).isEqualTo("新华西街：1 天内 6 件“供水”诉求，平时同样长时间约 0.4 件"));
  }

  @Test
  void tooFewAreNone() {
    assertThat(judge(4, 0.1, List.of(), Optional.empty())).isInstanceOf(Verdict.Usual.class);
  }

  @Test
  void asManyAtAPlaceThatAlwaysHasThemAreNone() {
    assertThat(judge(6, 4, List.of(), Optional.empty())).isInstanceOf(Verdict.Usual.class);
    assertThat(judge(16, 4, List.of(), Optional.empty())).isInstanceOf(Verdict.Raise.class);
  }

  @Test
  void afterAFalseAlarmItIsQuietUntilTheDay() {
    assertThat(judge(6, 0.4, List.of(), Optional.of(NOW.plusSeconds(1))))
        .isInstanceOf(Verdict.Quiet.class);
    assertThat(judge(6, 0.4, List.of(), Optional.of(NOW))).isInstanceOf(Verdict.Raise.class);
  }

  @Test
  void whatASmallerPlaceExplainsIsNotRaisedAgain() {
    assertThat(judge(10, 0.4, tickets(8), Optional.empty())).isInstanceOf(Verdict.Explained.class);
    assertThat(judge(10, 0.4, tickets(7), Optional.empty())).isInstanceOf(Verdict.Raise.class);
  }

  @Test
  void theChanceIsThatOfAPoissonDistribution() {
    assertThat(new Usual(1).chance(1)).isCloseTo(0.632, within());
    assertThat(new Usual(2).chance(6)).isCloseTo(0.0166, within());
    assertThat(new Usual(3).chance(0)).isEqualTo(1);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.001);
  }
}
