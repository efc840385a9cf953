package org.hotline12345.desktop.norm.sheet;

import java.util.List;

/// A table to take along.
///
/// @param rows cells are a String, a Double, a Long or an empty String where nothing can be said
public record Sheet(String name, List<String> header, List<List<Object>> rows) {
  public Sheet {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
