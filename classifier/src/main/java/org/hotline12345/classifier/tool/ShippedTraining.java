package org.hotline12345.classifier.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hotline12345.classifier.LineRouting;
import org.hotline12345.classifier.extraction.Emergencies;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.ModelFile;
import org.hotline12345.classifier.linear.Settings;
import org.hotline12345.classifier.linear.Training;

/// The build step: trains the shipped models from the example folders and puts the examples beside
/// them for learning at run time, unless the examples and the trainer are the ones the models there
/// were made from.
///
/// Arguments: the folder of example folders, the folder for `NAME.model` files, the classes folder.
public final class ShippedTraining {
  private static final List<String> MODELS = List.of("lines", "kinds", "emergencies");

  private ShippedTraining() {}

  public static void main(String[] args) throws IOException {
    var examples = Path.of(args[0]);
    var target = Path.of(args[1]);
    var digest = digest(List.of(examples, Path.of(args[2]).resolve("linear")));
    var made = target.resolve("models.sha256");
    if (Files.exists(made)
        && Files.exists(target.resolve("lines.tsv"))
        && Files.readString(made).equals(digest)) {
      return;
    }
    Files.createDirectories(target);
    for (var name : MODELS) {
      var read = examples(examples, name);
      var model = Training.train(read, Settings.SHORT_TEXTS);
      try (var out = Files.newOutputStream(target.resolve(name + ".model"))) {
        ModelFile.write(model, out);
      }
      Files.write(
          target.resolve(name + ".tsv"),
          read.stream().map(e -> e.label() + "\t" + e.text().replace('\t', ' ')).toList());
    }
    Files.writeString(made, digest);
  }

  /// What is no emergency is also learned from the ordinary lines.
  private static List<Example> examples(Path folder, String name) throws IOException {
    List<Example> examples = new ArrayList<>(LabelledFile.readFolder(folder.resolve(name)));
    if (name.equals("emergencies")) {
      LabelledFile.readFolder(folder.resolve("lines")).stream()
          .filter(e -> !LineRouting.NEAR_EMERGENCIES.contains(e.label()))
          .filter(e -> Emergencies.in(e.text()).isEmpty())
          .forEach(e -> examples.add(new Example("ordinary", e.text())));
    }
    return examples;
  }

  private static String digest(List<Path> folders) throws IOException {
    var digest = sha256();
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
