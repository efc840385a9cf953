package org.hotline12345.classifier.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hotline12345.classifier.ShippedClassifier;
import org.hotline12345.classifier.learning.Version.Verdict;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T02:00:00Z"));
  private static final ShippedClassifier SHIPPED = ShippedClassifier.load(CLOCK);
  private static final Correction CORRECTION = new Correction("换热站的机器嗡嗡响，震得床都抖", "fire");
  private static final String SIMILAR = "换热站机器一直嗡嗡响，床跟着抖";

  @TempDir Path folder;

  /// Four lines are enough to learn by, and quick.
  private static List<Example> examples() throws IOException {
    var few = Set.of("heating", "water", "fire", "bus");
    return ShippedClassifier.examples("lines").stream()
        .filter(example -> few.contains(example.label()))
        .toList();
  }

  private Learning open() throws IOException {
    return Learning.open(
        folder, SHIPPED, CLOCK, 3, examples(), Settings.SHORT_TEXTS.calibratedIn(2));
  }

  private static Version retrained(Learning learning, List<Correction> corrections) {
    return learning.retrain(corrections).orElseThrow().orTimeout(120, TimeUnit.SECONDS).join();
  }

  private static String line(Learning learning) {
    return learning.analyse(SIMILAR).lines().getFirst().line();
  }

  @Test
  void aCorrectionChangesTheNextSimilarMessageAndOutlivesARestart() throws IOException {
    try (var learning = open()) {
      assertThat(line(learning)).isNotEqualTo("fire");
      var version = retrained(learning, List.of(CORRECTION));
      assertThat(version.verdict()).as("%s", version).isEqualTo(Verdict.ACCEPTED);
      assertThat(version.parent()).isEqualTo(Version.SHIPPED);
      assertThat(version.after().keptBack()).isGreaterThan(30);
      assertThat(line(learning)).isEqualTo("fire");
    }
    try (var again = open()) {
      assertThat(line(again)).isEqualTo("fire");
    }
  }

  @Test
  void aLearnedModelOfAnotherReleaseIsLeftForTheShippedOne() throws IOException {
    Files.createDirectories(folder.resolve("000001"));
    Files.writeString(folder.resolve("000001").resolve("model"), "another format");
    Files.writeString(folder.resolve("current"), "000001");
    try (var learning = open()) {
      assertThat(learning.current()).isEqualTo(Version.SHIPPED);
      assertThat(learning.analyse(SIMILAR)).isEqualTo(SHIPPED.analyse(SIMILAR));
    }
  }

  @Test
  void aModelThatIsWorseOnTheKeptBackPartIsRefused() throws IOException {
    List<Correction> wrong = new ArrayList<>();
    for (var example : examples()) {
      if (example.label().equals("heating")) {
        wrong.add(new Correction(example.text() + "啊", "bus"));
      }
    }
    try (var learning = open()) {
      var version = retrained(learning, wrong);
      assertThat(version.verdict()).as("%s", version.after()).isEqualTo(Verdict.REFUSED);
      assertThat(version.confusions()).isNotEmpty();
      assertThat(version.mistakes()).isNotEmpty();
      assertThat(learning.current()).isEqualTo(Version.SHIPPED);
      assertThat(learning.rollBack(version.id())).isFalse();
      assertThat(learning.analyse("暖气一点都不热").lines().getFirst().line()).isEqualTo("heating");
    }
  }

  @Test
  void anyAcceptedVersionCanBeGoneBackTo() throws IOException {
    try (var learning = open()) {
      var before = line(learning);
      var version = retrained(learning, List.of(CORRECTION));
      assertThat(learning.rollBack(Version.SHIPPED)).isTrue();
      assertThat(line(learning)).isEqualTo(before);
      assertThat(learning.rollBack(version.id())).isTrue();
      assertThat(line(learning)).isEqualTo("fire");
      assertThat(learning.rollBack("../elsewhere")).isFalse();
    }
  }

  @Test
  void aCrashInTheMiddleLeavesTheOldModel() throws IOException {
    var half = Files.createDirectories(folder.resolve("000001.part"));
    Files.writeString(half.resolve("version.json"), "{\"id\":");
    Files.writeString(folder.resolve("current.part"), "000001");
    try (var learning = open()) {
      assertThat(learning.current()).isEqualTo(Version.SHIPPED);
      assertThat(learning.versions()).isEmpty();
      assertThat(half).doesNotExist();
      assertThat(retrained(learning, List.of(CORRECTION)).id()).isEqualTo("000001");
    }
  }

  @Test
  void callersGoOnAnalysingWhileTheModelIsExchanged() throws IOException {
    try (var learning = open()) {
      CompletableFuture<Version> retraining = learning.retrain(List.of(CORRECTION)).orElseThrow();
      assertThat(learning.retrain(List.of(CORRECTION))).as("one at a time").isEmpty();
      int answers = 0;
      while (!retraining.isDone()) {
        assertThat(learning.analyse(SIMILAR).lines()).isNotEmpty();
        answers++;
      }
      assertThat(answers).isPositive();
      assertThat(retraining.join().verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(line(learning)).isEqualTo("fire");
    }
  }

  @Test
  void theOldestVersionsAreRemovedAtTheLimit() throws IOException {
    try (var learning = open()) {
      for (int round = 0; round < 4; round++) {
        retrained(learning, List.of(CORRECTION));
      }
      assertThat(learning.versions())
          .extracting(Version::id)
          .containsExactly("000002", "000003", "000004");
      assertThat(learning.current()).isEqualTo("000004");
    }
    assertThat(Files.readAllBytes(folder.resolve("000003/model")))
        .as("the same examples make the same bytes")
        .isEqualTo(Files.readAllBytes(folder.resolve("000004/model")));
  }

  @Test
  void whatNamesACitizenIsNotKept() {
    var correction = new Correction("我叫李建国，电话13800138000，家里停水了", "water");
    assertThat(correction.text())
        .doesNotContain("李建国")
        .doesNotContain("13800138000")
        .contains("停水");
  }
}
