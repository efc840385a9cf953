package org.hotline12345.insight.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Location;
import org.hotline12345.classifier.Location.Part;

/// What of an address says "the same place": street, estate and grid cell, without the house.
///
/// @param grid the cell's code
public record PlaceKeys(
    Optional<String> district,
    Optional<String> street,
    Optional<String> estate,
    Optional<String> grid) {
  public static final PlaceKeys NOWHERE =
      new PlaceKeys(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static PlaceKeys of(Location place) {
    return new PlaceKeys(
        place.part(Part.DISTRICT),
        place.part(Part.STREET),
        place.part(Part.ESTATE).or(() -> place.part(Part.VILLAGE)),
        place.grid().map(cell -> cell.code()));
  }

  /// The keys under which a ticket is found at its place; empty for an unknown place.
  public List<String> keys() {
    var keys = new ArrayList<String>();
    street.ifPresent(name -> keys.add("street:" + name));
    estate.ifPresent(name -> keys.add("estate:" + name));
    grid.ifPresent(code -> keys.add("grid:" + code));
    return keys;
  }

  /// Both are known and have nothing in common.
  public boolean elsewhere(PlaceKeys other) {
    var mine = keys();
    var theirs = other.keys();
    return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
  }
}
