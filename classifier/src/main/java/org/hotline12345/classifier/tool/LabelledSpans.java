package org.hotline12345.classifier.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A text with the spans somebody found in it. Two forms are read: texts with the labels inside
/// (`我叫[李建国|PERSON]`), one a line; and a table with columns `id` and `message` or `text` beside a
/// file of labels that quotes nothing (row id, part, start, end, type).
///
/// @param part of the data, such as dev or held-back
record LabelledSpans(String part, String text, List<Span> spans) {
  private static final Pattern INSIDE =
      Pattern.compile("\\[(?<text>[^\\]|]+)\\|(?<type>[A-Z_]+)(?:=(?<value>[^\\]]*))?\\]");
  private static final String NOTHING = "-";

  /// @param value what it is read as; empty when only the span is labelled
  record Span(String type, int start, int end, String value) {}

  /// @throws IOException with the row that is not understood
  static List<LabelledSpans> inside(Path file) throws IOException {
    List<LabelledSpans> found = new ArrayList<>();
    for (var row : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!row.isBlank() && !row.startsWith("#")) {
        found.add(inside(file.getFileName().toString(), row.strip()));
      }
    }
    return found;
  }

  private static LabelledSpans inside(String part, String row) {
    var text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    var matcher = INSIDE.matcher(row);
    int last = 0;
    while (matcher.find()) {
      text.append(row, last, matcher.start());
      int start = text.length();
      text.append(matcher.group("text"));
      var value = matcher.group("value") == null ? "" : matcher.group("value");
      spans.add(new Span(matcher.group("type"), start, text.length(), value));
      last = matcher.end();
    }
    text.append(row, last, row.length());
    return new LabelledSpans(part, text.toString(), spans);
  }

  /// @throws IOException when a label points at no row or outside its text
  static List<LabelledSpans> beside(Path data, Path labels) throws IOException {
    var texts = texts(data);
    Map<String, LabelledSpans> found = new LinkedHashMap<>();
    int row = 0;
    for (var line : Files.readAllLines(labels, StandardCharsets.UTF_8)) {
      row++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var columns = line.split("\t");
      var text = columns.length == 5 ? texts.get(columns[0]) : null;
      if (text == null) {
        throw new IOException(labels + ", row " + row + ": no such row, or not five columns");
      }
      var labelled =
          found.computeIfAbsent(
              columns[0], _ -> new LabelledSpans(columns[1], text, new ArrayList<>()));
      if (!columns[4].equals(NOTHING)) {
        labelled.spans().add(span(columns, text, labels + ", row " + row));
      }
    }
    return List.copyOf(found.values());
  }

  private static Span span(String[] columns, String text, String where) throws IOException {
    try {
      int start = Integer.parseInt(columns[2]);
      int end = Integer.parseInt(columns[3]);
      if (start < 0 || end <= start || end > text.length()) {
        throw new IOException(where + ": outside the text");
      }
      return new Span(columns[4], start, end, "");
    } catch (NumberFormatException e) {
      throw new IOException(where + ": start and end must be numbers", e);
    }
  }

  private static Map<String, String> texts(Path data) throws IOException {
    var rows = Files.readAllLines(data, StandardCharsets.UTF_8);
    var header = List.of(rows.getFirst().replace("\uFEFF", "").split("\t"));
    int id = header.indexOf("id");
    int message = Math.max(header.indexOf("message"), header.indexOf("text"));
    if (id < 0 || message < 0) {
      throw new IOException(data + ": columns 'id' and 'message' or 'text' are expected");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (var row : rows.subList(1, rows.size())) {
      var columns = row.split("\t", -1);
      if (columns.length > Math.max(id, message)) {
        texts.put(columns[id], columns[message]);
      }
    }
    return texts;
  }
}
