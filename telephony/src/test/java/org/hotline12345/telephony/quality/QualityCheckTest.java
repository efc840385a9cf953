package org.hotline12345.telephony.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.quality.Conversation.Line;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;
import org.junit.jupiter.api.Test;

class QualityCheckTest {
  private static final Rule GREETING = new Rule.Greeting(10, Duration.ofSeconds(8), List.of("您好"));
  private static final Rule CLOSING = new Rule.Closing(5, Duration.ofSeconds(10), List.of("再见"));
  private static final Rule FORBIDDEN = new Rule.Forbidden(20, List.of("不归我管", "不知道"));
  private static final Rule SILENCE = new Rule.Silence(5, Duration.ofSeconds(20));
  private static final Rule OVER = new Rule.TalkingOver(5, Duration.ofSeconds(2));
  private static final Rule SPEED = new Rule.Speed(3, 300, Duration.ofSeconds(3));

  private static Line agent(double from, double until, String text) {
    return new Line(Speaker.AGENT, (long) (from * 1000), (long) (until * 1000), text);
  }

  private static Line citizen(double from, double until, String text) {
    return new Line(Speaker.CITIZEN, (long) (from * 1000), (long) (until * 1000), text);
  }

  private static List<Finding> found(Rule rule, double seconds, Line... lines) {
    return QualityCheck.of(
        new Conversation((long) (seconds * 1000), List.of(lines)), List.of(rule));
  }

  @Test
  void aGreetingInTimeIsEnoughWhateverItsPunctuation() {
    assertThat(found(GREETING, 60, agent(1, 3, "您，好！这里是热线"))).isEmpty();
    assertThat(found(GREETING, 60, citizen(0, 2, "喂"), agent(7.9, 9, "您好"))).isEmpty();
  }

  @Test
  void aLateGreetingOrTheCitizensIsNone() {
    Finding late =
        found(GREETING, 60, agent(1, 2, "喂"), citizen(2, 3, "您好"), agent(9, 10, "您好")).getFirst();
    assertThat(late)
        .isEqualTo(new Finding(Kind.GREETING, 0, 8000, Optional.of(Speaker.AGENT), "喂", 10));
    assertThat(found(GREETING, 60, citizen(2, 3, "您好"))).hasSize(1);
  }

  @Test
  void theClosingIsLookedForAtTheEnd() {
    assertThat(found(CLOSING, 60, agent(1, 2, "再见"), agent(58, 59, "好的，再见。"))).isEmpty();
    assertThat(found(CLOSING, 60, agent(1, 2, "再见"), agent(58, 59, "好的")))
        .extracting(Finding::startMillis, Finding::words)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(50_000L, "好的"));
  }

  @Test
  void everyForbiddenWordOfTheAgentIsFoundAtItsPlace() {
    List<Finding> findings =
        found(
            FORBIDDEN,
            60,
            citizen(0, 4, "你们都说不知道"),
            agent(10, 20, "这个不归我管，我不知道"),
            agent(30, 31, "好"));
    assertThat(findings).extracting(Finding::startMillis).containsExactly(12_000L, 17_000L);
    assertThat(findings).allMatch(finding -> finding.points() == 20);
  }

  @Test
  void longSilencesAreFoundBetweenSentencesAndAtBothEnds() {
    assertThat(found(SILENCE, 100, citizen(25, 30, "喂"), agent(29, 31, "在"), citizen(60, 70, "好")))
        .extracting(Finding::startMillis, Finding::endMillis)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0L, 25_000L),
            org.assertj.core.groups.Tuple.tuple(31_000L, 60_000L),
            org.assertj.core.groups.Tuple.tuple(70_000L, 100_000L));
    assertThat(found(SILENCE, 45, citizen(20, 25, "喂"))).isEmpty();
  }

  @Test
  void whoBeginsWhileTheOtherSpeaksTalksOver() {
    assertThat(found(OVER, 60, citizen(0, 10, "我家暖气不热"), agent(5, 12, "您先听我说")))
        .extracting(Finding::startMillis, Finding::endMillis, Finding::words)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(5000L, 10_000L, "您先听我说"));
    assertThat(found(OVER, 60, citizen(0, 10, "我家暖气不热"), agent(9, 12, "好的"))).isEmpty();
    assertThat(found(OVER, 60, agent(0, 10, "请说"), citizen(5, 9, "我家"))).isEmpty();
  }

  @Test
  void speedIsCountedInCharactersWithoutPunctuation() {
    String thirty = "一二三四五六七八九十".repeat(3);
    assertThat(found(SPEED, 60, agent(0, 5, thirty))).hasSize(1);
    assertThat(found(SPEED, 60, agent(0, 6, thirty + "，。！？"))).isEmpty();
    assertThat(found(SPEED, 60, agent(0, 2.9, thirty))).isEmpty();
    assertThat(found(SPEED, 60, citizen(0, 5, thirty))).isEmpty();
  }

  @Test
  void withoutATranscriptNothingIsFound() {
    assertThat(found(GREETING, 60)).isEmpty();
    assertThat(found(SILENCE, 60)).isEmpty();
  }

  @Test
  void theShippedRulesAreRead() {
    QualityRules rules =
        QualityRules.read(Path.of(System.getProperty("hotline.home"), "config/quality.yml"));
    assertThat(rules.rules()).extracting(Rule::kind).containsExactly(Kind.values());
  }

  @Test
  void aMistakeNamesItsLine() {
    for (String wrong :
        List.of(
            "agentsSeeTheirs: perhaps\nrules: {}",
            "agentsSeeTheirs: true\nrules: {greting: {points: 1}}",
            "agentsSeeTheirs: true\nrules: {silence: {points: 1, longerThan: 0}}",
            "agentsSeeTheirs: true\nrules: {silence: {points: 1, longer: 9}}",
            "agentsSeeTheirs: true\nrules: {forbidden: {points: 1, words: ['，']}}")) {
      assertThatThrownBy(() -> QualityRules.of(Setting.parse("quality.yml", wrong)))
          .describedAs(wrong)
          .isInstanceOf(SettingsMistake.class)
          .hasMessageContaining("quality.yml");
    }
  }
}
