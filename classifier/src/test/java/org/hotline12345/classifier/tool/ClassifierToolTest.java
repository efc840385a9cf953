package org.hotline12345.classifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierToolTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  private int run(String... args) {
    return new ClassifierTool(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8))
        .execute(List.of(args));
  }

  private String data(String... rows) throws IOException {
    return Files.write(folder.resolve("data.tsv"), List.of(rows)).toString();
  }

  @Test
  void aModelTrainedOnAFileIsEvaluated() throws IOException {
    var data = data("label\ttext", "a\t停水了", "a\t没有水", "b\t停电了", "b\t没有电", "a\t水管", "b\t电线");
    assertThat(run("train", "--data", data, "--out", folder.resolve("m").toString())).isZero();
    out.reset();
    var model = folder.resolve("m").toString();
    assertThat(run("evaluate", "classifier", "--model", model, "--data", data)).isZero();
    var result = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(result.get("macroF1").asDouble()).isEqualTo(1.0);
    assertThat(result.get("accuracy").asDouble()).isEqualTo(1.0);
    assertThat(result.get("messages").asInt()).isEqualTo(6);
    assertThat(result.get("messagesPerSecond").asInt()).isPositive();
  }

  @Test
  void routingIsEvaluatedWithTheShippedModel() throws IOException {
    assertThat(run("evaluate", "routing", "--data", data("line\ttext", "heating\t暖气不热"))).isZero();
    var result = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(result.get("top1").asDouble()).isEqualTo(1.0);
    assertThat(result.get("top3").asDouble()).isEqualTo(1.0);
  }

  @Test
  void aRowWithoutTextIsNamed() throws IOException {
    var data = data("label\ttext", "a\t停水了", "nothing here");
    assertThat(run("train", "--data", data, "--out", folder.toString())).isEqualTo(1);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("row 3");
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(run("train")).isEqualTo(2);
    assertThat(run("dance", "--data", "x")).isEqualTo(2);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("usage");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(run("train", "--data", folder.resolve("none").toString(), "--out", "x"))
        .isEqualTo(1);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("none");
  }
}
