package org.hotline12345.classifier.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionFiguresTest {
  private static final Path FOLDER = Path.of("src/test/resources/extraction");

  @TempDir Path folder;

  @Test
  void spokenSentencesAreReadAsLabelled() throws IOException {
    floor("dev.txt", 0.94);
    floor("held-back.txt", 0.85);
  }

  private static void floor(String name, double least) throws IOException {
    var all = new SoftAssertions();
    ExtractionMeasurement.of(LabelledSpans.inside(FOLDER.resolve(name)))
        .get(name)
        .forEach(
            (type, row) ->
                all.assertThat(row.strict().f1())
                    .as(name + " " + type)
                    .isGreaterThanOrEqualTo(least));
    all.assertAll();
  }

  @Test
  void labelsBesideATableAreMeasuredByPart() throws IOException {
    var data = Files.writeString(folder.resolve("d.tsv"), "id\tmessage\n7\t人民北路的路灯坏了\n");
    var labels =
        Files.writeString(
            folder.resolve("l.tsv"), "# id part start end type\n7\tdev\t0\t4\tSTREET\n");
    var rows = ExtractionMeasurement.of(LabelledSpans.beside(data, labels));
    assertThat(rows.keySet()).containsExactly("dev");
    assertThat(rows.get("dev"))
        .isEqualTo(Map.of("STREET", new ExtractionMeasurement.Row(1, 1, one(), one(), null)));
  }

  private static ExtractionMeasurement.Score one() {
    return new ExtractionMeasurement.Score(1, 1, 1);
  }

  @Test
  void aLabelOutsideItsTextIsRefusedWithItsRow() throws IOException {
    var data = Files.writeString(folder.resolve("d.tsv"), "id\ttext\n7\t路灯\n");
    var labels = Files.writeString(folder.resolve("l.tsv"), "7\tdev\t0\t9\tSTREET\n");
    assertThatThrownBy(() -> LabelledSpans.beside(data, labels))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("row 1");
  }
}
