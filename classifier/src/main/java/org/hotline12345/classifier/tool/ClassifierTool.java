package org.hotline12345.classifier.tool;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.classifier.LineRouting;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.LinearModel;
import org.hotline12345.classifier.linear.ModelFile;
import org.hotline12345.classifier.linear.Settings;
import org.hotline12345.classifier.linear.Training;

/// Trains, evaluates and times classifiers from the command line; results are one JSON object on
/// standard output. Exit status 0 done, 1 failed, 2 wrong use.
public final class ClassifierTool {
  private static final String MODEL = "classifier.model";
  private static final String USE =
      """
      usage:
        train --data FILE --out FOLDER              columns: label, text
        evaluate classifier --model FOLDER --data FILE
        evaluate routing --data FILE                columns: line, text; the shipped model
        evaluate extraction --data FILE [--labels FILE]
            texts with labels inside, or a table and a file of labels beside it
        bench classifier [--data FILE]
      """;

  private final PrintStream out;
  private final PrintStream complaints;

  ClassifierTool(PrintStream out, PrintStream complaints) {
    this.out = out;
    this.complaints = complaints;
  }

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// @return the exit status
  public static int run(String[] args) {
    return new ClassifierTool(System.out, System.err).execute(List.of(args));
  }

  int execute(List<String> args) {
    try {
      var task = String.join(" ", args.stream().takeWhile(a -> !a.startsWith("--")).toList());
      var options = options(args);
      switch (task) {
        case "train" -> train(options);
        case "evaluate classifier" -> evaluate(options);
        case "evaluate routing" -> routing(options);
        case "evaluate extraction" -> print(extraction(options));
        case "bench classifier" -> print(Bench.run(options.get("--data")));
        default -> throw new IllegalArgumentException("unknown task: " + task);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      complaints.println(e.getMessage());
      complaints.print(USE);
      return 2;
    } catch (IOException | UncheckedIOException e) {
      complaints.println(e.getMessage());
      return 1;
    }
  }

  private void train(Map<String, Path> options) throws IOException {
    var examples = LabelledFile.read(required(options, "--data"));
    var folder = Files.createDirectories(required(options, "--out"));
    var model =
        Training.train(
            examples,
            Settings.suiting(examples),
            (done, of) -> complaints.println("step " + done + " of " + of));
    var file = folder.resolve(MODEL);
    try (var stream = Files.newOutputStream(file)) {
      ModelFile.write(model, stream);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("examples", examples.size());
    result.put("labels", model.labels());
    result.put("model", file.toString());
    result.put("bytes", Files.size(file));
    print(result);
  }

  private void evaluate(Map<String, Path> options) throws IOException {
    var examples = LabelledFile.read(required(options, "--data"));
    LinearModel model;
    try (var stream = Files.newInputStream(required(options, "--model").resolve(MODEL))) {
      model = ModelFile.read(stream);
    }
    report(examples, Measurement.of(examples, model::rank), text -> model.best(text));
  }

  private void routing(Map<String, Path> options) throws IOException {
    var examples = LabelledFile.read(required(options, "--data"));
    var routing = LineRouting.load();
    report(examples, Measurement.of(examples, routing::rank), text -> routing.rank(text));
  }

  private static Object extraction(Map<String, Path> options) throws IOException {
    var data = required(options, "--data");
    var labels = options.get("--labels");
    return ExtractionMeasurement.of(
        labels == null ? LabelledSpans.inside(data) : LabelledSpans.beside(data, labels));
  }

  private void report(
      List<Example> examples, Measurement measurement, java.util.function.Consumer<String> predict)
      throws IOException {
    var texts = examples.stream().map(Example::text).toList();
    var json = new ObjectMapper();
    Map<String, Object> result = new LinkedHashMap<>();
    json.valueToTree(measurement).properties().forEach(e -> result.put(e.getKey(), e.getValue()));
    result.put("messagesPerSecond", Math.round(Speed.perSecond(texts, predict)));
    print(result);
  }

  private void print(Object result) throws IOException {
    out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
  }

  private static Path required(Map<String, Path> options, String name) {
    var value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing " + name);
    }
    return value;
  }

  private static Map<String, Path> options(List<String> args) {
    Map<String, Path> options = new LinkedHashMap<>();
    var rest = args.stream().dropWhile(a -> !a.startsWith("--")).toList();
    if (rest.size() % 2 != 0) {
      throw new IllegalArgumentException("each option needs a value");
    }
    for (int at = 0; at < rest.size(); at += 2) {
      options.put(rest.get(at), Path.of(rest.get(at + 1)));
    }
    return options;
  }
}
