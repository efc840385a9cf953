package org.hotline12345.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hotline12345.knowledge.exchange.Imported.Passage;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the rows of a workbook. If the first row names a column of titles (标题, 问题, title,
/// question) each further row is a passage, its other cells the body; else all rows are one.
final class TableRows extends DefaultHandler {
  private static final List<String> TITLES = List.of("标题", "题目", "问题", "title", "question");
  private static final List<String> BODIES =
      List.of("内容", "正文", "答案", "答复", "解答", "body", "answer");

  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("tr")) {
      row = new ArrayList<>();
    } else if (name.equals("td") || name.equals("th")) {
      cell = new StringBuilder();
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    cell.append(text, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("td") || name.equals("th")) {
      row.add(cell.toString().strip());
    } else if (name.equals("tr") && row.stream().anyMatch(text -> !text.isEmpty())) {
      rows.add(row);
    }
  }

  /// @param name for a table without a column of titles
  List<Passage> passages(String name) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var head = rows.getFirst();
    int title = column(head, TITLES);
    return title < 0
        ? List.of(new Passage(name, whole()))
        : rows.stream()
            .skip(1)
            .filter(cells -> !text(cells, title).isEmpty())
            .map(cells -> new Passage(text(cells, title), body(head, cells, title)))
            .toList();
  }

  private static int column(List<String> head, List<String> names) {
    return IntStream.range(0, head.size())
        .filter(i -> names.contains(head.get(i).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(-1);
  }

  private static String text(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private static String body(List<String> head, List<String> cells, int title) {
    return IntStream.range(0, cells.size())
        .filter(i -> i != title && !cells.get(i).isEmpty())
        .mapToObj(
            i ->
                i >= head.size() || BODIES.contains(head.get(i))
                    ? cells.get(i)
                    : "**" + head.get(i) + "**：" + cells.get(i))
        .collect(Collectors.joining("\n\n"));
  }

  private String whole() {
    var lines = new ArrayList<>(rows.stream().map(TableRows::line).toList());
    lines.add(1, "|" + " --- |".repeat(rows.getFirst().size()));
    return String.join("\n", lines);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(text -> text.replace("|", "\\|").replace('\n', ' '))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
