package org.hotline12345.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.tool.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Routing of utterances that the model has not seen. They are never used to change the examples.
class LineRoutingTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("hotline.home", ".."), "classifier/src/main/examples/lines");

  private static final List<String> TABLES = List.of("lines", "lines-a", "lines-b");

  private static List<Example> heldOut(String table) {
    return Tables.rows("held-out/" + table + ".tsv").stream()
        .skip(1)
        .map(row -> new Example(row[0], row[1]))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"lines,0.88,0.98", "lines-a,0.90,0.98", "lines-b,0.90,0.98"})
  void unseenUtterancesReachTheirLine(String table, double top1, double top3) throws IOException {
    var routing = LineRouting.load();
    var measured = Measurement.of(heldOut(table), routing::rank);
    assertThat(measured.top1()).as("top 1: %s", measured).isGreaterThanOrEqualTo(top1);
    assertThat(measured.top3()).as("top 3: %s", measured).isGreaterThanOrEqualTo(top3);
  }

  @Test
  void noHeldOutUtteranceIsAnExample() throws IOException {
    var seen = new HashSet<String>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (var file : files.toList()) {
        seen.addAll(Files.readAllLines(file));
      }
    }
    assertThat(TABLES.stream().flatMap(table -> heldOut(table).stream()))
        .noneMatch(example -> seen.contains(example.text()));
  }

  @Test
  void eachOfTheFortyOneLinesHasAtLeastAHundredAndTwentyExamples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      var lines = files.filter(f -> !f.endsWith("nothing.txt")).toList();
      assertThat(lines).hasSize(41);
      for (var line : lines) {
        assertThat(Files.readAllLines(line)).as("%s", line).hasSizeGreaterThanOrEqualTo(120);
      }
    }
  }

  @Test
  void whoCallsFromWhereDoesNotChangeTheLine() throws IOException {
    var routing = LineRouting.load();
    var plain = routing.rank("停水两天了").getFirst();
    var dressed = routing.rank("喂你好，我叫李建国，我家在新华西街十二号，停水两天了").getFirst();
    assertThat(plain.label()).isEqualTo("water");
    assertThat(dressed.label()).isEqualTo("water");
  }
}
