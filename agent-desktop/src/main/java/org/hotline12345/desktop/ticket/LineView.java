package org.hotline12345.desktop.ticket;

import java.util.Optional;
import org.hotline12345.tickets.lines.Line;

/// `Line` of the API.
///
/// @param department its code
public record LineView(
    String code,
    String name,
    Optional<String> number,
    String department,
    String departmentName,
    Line.Mode mode) {
  static LineView of(Line line) {
    return new LineView(
        line.code(),
        line.name(),
        line.number(),
        line.department().code(),
        line.department().name(),
        line.mode());
  }
}
