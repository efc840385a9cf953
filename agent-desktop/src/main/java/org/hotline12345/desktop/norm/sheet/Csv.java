package org.hotline12345.desktop.norm.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// RFC 4180 in UTF-8, with the mark by which spreadsheets know it.
public final class Csv {
  private static final String MARK = "\uFEFF";

  private Csv() {}

  public static byte[] of(Sheet sheet) {
    StringBuilder text = new StringBuilder(MARK).append(row(sheet.header()));
    sheet.rows().forEach(row -> text.append(row(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number ->
          BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).toPlainString();
      case Long number -> number.toString();
      default -> text(value.toString());
    };
  }

  /// A name that looks like a formula must not become one in somebody's spreadsheet.
  private static String text(String value) {
    String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
