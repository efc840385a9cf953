package org.hotline12345.classifier.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hotline12345.classifier.linear.Example;

/// A UTF-8 file of two tab-separated columns: label (or line) and text. A header is tolerated.
final class LabelledFile {
  private static final Set<String> HEADERS = Set.of("label", "line", "kind");

  private LabelledFile() {}

  /// @throws IOException when a row has no label or no text; the message names the row
  static List<Example> read(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    var rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int row = 0; row < rows.size(); row++) {
      var columns = rows.get(row).replace("\uFEFF", "").split("\t", 2);
      if (columns[0].isBlank() && columns.length == 1) {
        continue;
      }
      if (columns.length < 2 || columns[0].isBlank()) {
        throw new IOException(file + ", row " + (row + 1) + ": expected label, tab, text");
      }
      if (row > 0 || !HEADERS.contains(columns[0].strip())) {
        examples.add(new Example(columns[0].strip(), columns[1].strip()));
      }
    }
    return examples;
  }

  /// Reads a folder of `LABEL.txt` files, one text a line; lines that begin with # are comments.
  static List<Example> readFolder(Path folder) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        var label = file.getFileName().toString().replace(".txt", "");
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.startsWith("#"))
            .forEach(text -> examples.add(new Example(label, text)));
      }
    }
    return examples;
  }
}
