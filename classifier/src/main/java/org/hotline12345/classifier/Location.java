package org.hotline12345.classifier;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hotline12345.classifier.Analysis.Found;

/// A place in its parts, each normalised (Arabic digits, the city's own spelling of a street or
/// estate that was misheard) and with the span where it was read.
///
/// @param grid the cell of the city's grid that the place lies in, when the gazetteer tells
public record Location(Map<Part, Found> parts, Optional<Gazetteer.Grid> grid) {
  /// From the largest to the smallest, as an address is written.
  public enum Part {
    CITY,
    DISTRICT,
    TOWN,
    STREET,
    NUMBER,
    CROSSING,
    VILLAGE,
    ESTATE,
    LANDMARK,
    BUILDING,
    UNIT,
    ROOM,
    BUS_ROUTE
  }

  public Location {
    var copy = new EnumMap<Part, Found>(Part.class);
    copy.putAll(parts);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("a place without parts");
    }
    parts = Collections.unmodifiableMap(copy);
  }

  public Optional<String> part(Part part) {
    return Optional.ofNullable(parts.get(part)).map(Found::value);
  }

  public boolean has(Part part) {
    return parts.containsKey(part);
  }

  /// The address in one line: 海勃湾区新华西街12号滨河小区3号楼2单元401.
  public String text() {
    return parts.values().stream()
        .sorted(Comparator.comparingInt(Found::start))
        .map(Found::value)
        .collect(Collectors.joining());
  }

  public int start() {
    return parts.values().stream().mapToInt(Found::start).min().orElseThrow();
  }

  public int end() {
    return parts.values().stream().mapToInt(Found::end).max().orElseThrow();
  }

  /// The whole as one span.
  public Found found() {
    return new Found(text(), start(), end());
  }
}
