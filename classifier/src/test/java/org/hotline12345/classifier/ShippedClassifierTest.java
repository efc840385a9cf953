package org.hotline12345.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.junit.jupiter.api.Test;

class ShippedClassifierTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T02:00:00Z"));
  private static final Classifier CLASSIFIER = ShippedClassifier.load(CLOCK);

  @Test
  void aColdFlatBelongsToHeatingAndHasAnAddress() {
    var analysis = CLASSIFIER.analyse("我家在海勃湾区新华西街十二号，暖气不热");
    assertThat(analysis.lines().getFirst().line()).isEqualTo("heating");
    assertThat(analysis.place().orElseThrow().value()).isEqualTo("海勃湾区新华西街12号");
    assertThat(analysis.kind()).isIn(Kind.REQUEST, Kind.COMPLAINT);
  }

  @Test
  void aSmellOfGasIsAnEmergencyOfTheGasLine() {
    var analysis = CLASSIFIER.analyse("厨房里煤气味特别大，快来人");
    assertThat(analysis.urgency()).isEqualTo(Urgency.EMERGENCY);
    assertThat(analysis.emergencies().getFirst().service()).isEqualTo("gas");
    assertThat(analysis.lines().getFirst().line()).isEqualTo("gas");
  }

  @Test
  void reasonsArePhrasesOfTheText() {
    for (var row : Tables.rows("held-out/lines.tsv")) {
      var analysis = CLASSIFIER.analyse(row[1]);
      assertThat(analysis.reasons()).as(row[1]).isNotEmpty();
      assertThat(analysis.reasons()).allMatch(reason -> row[1].contains(reason.phrase()));
    }
  }

  @Test
  void probabilitiesSumToAtMostOne() {
    for (var row : Tables.rows("held-out/lines.tsv")) {
      double sum =
          CLASSIFIER.analyse(row[1]).lines().stream()
              .mapToDouble(Analysis.Candidate::confidence)
              .sum();
      assertThat(sum).isBetween(0.0, 1.0 + 1e-9);
    }
  }

  @Test
  void silenceIsNothing() {
    for (var text : List.of("", " ", "。。。", "喂", "打错了", "\uD83D\uDE00")) {
      assertThat(CLASSIFIER.analyse(text).kind()).as(text).isEqualTo(Kind.NOTHING);
    }
  }

  @Test
  void noTextMakesItThrow() {
    var random = new Random(1);
    var pieces =
        "零一二三十百千两幺0123９号楼单元路街区县镇村室-杠的，。年月日点半天前了周上个王李先生女士我叫没着火a\uD83D\uDE00\uD800\u0000 和社区";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(60);
      for (int at = 0; at < length; at++) {
        text.append(
            random.nextInt(4) == 0
                ? (char) random.nextInt(0x10000)
                : pieces.charAt(random.nextInt(pieces.length())));
      }
      var analysis = CLASSIFIER.analyse(text.toString());
      analysis.place().ifPresent(p -> assertThat(p.end()).isLessThanOrEqualTo(text.length()));
    }
  }

  @Test
  void aVeryLongTextIsCutAndAnswered() {
    var text = "一二三四五号楼路街的".repeat(10_000);
    assertThat(CLASSIFIER.analyse(text)).isNotNull();
    assertThat(CLASSIFIER.analyse("十".repeat(100_000))).isNotNull();
  }

  @Test
  void manyThreadsGetTheSameAnswer() {
    var expected = CLASSIFIER.analyse("小区门口的路灯坏了三天了");
    assertThat(
            IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> CLASSIFIER.analyse("小区门口的路灯坏了三天了"))
                .distinct())
        .containsExactly(expected);
  }

  @Test
  void itLoadsWithinASecondOfACore() {
    var core = ManagementFactory.getThreadMXBean();
    long begin = core.getCurrentThreadCpuTime();
    ShippedClassifier.load(CLOCK);
    assertThat(core.getCurrentThreadCpuTime() - begin).isLessThan(1_000_000_000L);
  }
}
