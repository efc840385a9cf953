package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.Location;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.extraction.Scan.Piece;

/// Places and organisations of a text, normalised (Arabic digits, the gazetteer's spelling). Works
/// without punctuation, as speech recognition gives it. Immutable and thread-safe.
public final class Places {
  /// Knows no names of the city.
  public static final Places SHAPES = new Places(Gazetteer.NONE);

  private static final Map<Part, Integer> WORTH =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Part.CITY, 5),
              Map.entry(Part.DISTRICT, 20),
              Map.entry(Part.TOWN, 20),
              Map.entry(Part.VILLAGE, 20),
              Map.entry(Part.STREET, 25),
              Map.entry(Part.NUMBER, 15),
              Map.entry(Part.CROSSING, 20),
              Map.entry(Part.ESTATE, 25),
              Map.entry(Part.LANDMARK, 15),
              Map.entry(Part.BUILDING, 10),
              Map.entry(Part.UNIT, 8),
              Map.entry(Part.ROOM, 4),
              Map.entry(Part.BUS_ROUTE, 3)));

  private final NameIndex names;
  private final Grids grids;

  public Places(Gazetteer gazetteer) {
    names = new NameIndex(gazetteer);
    grids = new Grids(gazetteer);
  }

  /// @param places in the order of the text
  public record Reading(List<Location> places, List<Found> organisations) {
    /// The address with the most parts.
    public Optional<Location> best() {
      return places.stream()
          .max(
              Comparator.comparingInt(Places::worth)
                  .thenComparing(Comparator.comparingInt(Location::start).reversed()));
    }
  }

  public static Optional<Found> in(String text) {
    return SHAPES.read(text).best().map(Location::found);
  }

  public List<Location> all(String text) {
    return read(text).places();
  }

  public Reading read(String text) {
    List<Location> places = new ArrayList<>();
    List<Found> organisations = new ArrayList<>();
    List<Piece> address = new ArrayList<>();
    for (var piece : Crossings.in(text, Scan.of(text, names))) {
      if (piece.organisation()) {
        organisations.add(new Found(piece.value(), piece.start(), piece.end()));
        finish(address, places);
      } else {
        if (!address.isEmpty() && !follows(text, address, piece)) {
          finish(address, places);
        }
        address.add(piece);
      }
    }
    finish(address, places);
    return new Reading(places, organisations);
  }

  private void finish(List<Piece> address, List<Location> places) {
    boolean bare = address.stream().allMatch(p -> p.part() == Part.CITY || p.part() == Part.ROOM);
    if (!bare) {
      var parts = new EnumMap<Part, Found>(Part.class);
      address.forEach(
          p ->
              parts.merge(
                  p.part(),
                  new Found(p.value(), p.start(), p.end()),
                  (a, b) -> new Found(a.value() + b.value(), a.start(), b.end())));
      places.add(new Location(parts, grids.of(parts)));
    }
    address.clear();
  }

  /// What touches is one place. Otherwise parts come from the largest to the smallest, and only 的
  /// or a comma stands before a house's number or after a district.
  private static boolean follows(String text, List<Piece> address, Piece next) {
    var last = address.getLast();
    if (next.part() == Part.BUS_ROUTE || last.part() == Part.BUS_ROUTE) {
      return false;
    }
    if (last.end() == next.start()) {
      return true;
    }
    if (!HouseNumbers.gap(text, last.end(), next.start())
        || address.stream().anyMatch(p -> p.part() == next.part())) {
      return false;
    }
    boolean house = next.part().compareTo(Part.BUILDING) >= 0;
    boolean area = last.part().compareTo(Part.TOWN) <= 0;
    return (house || area) && (last.part().compareTo(next.part()) < 0 || villageGroup(last, next));
  }

  /// 新丰村三组
  private static boolean villageGroup(Piece last, Piece next) {
    return last.part() == Part.VILLAGE && next.part() == Part.NUMBER;
  }

  private static int worth(Location place) {
    return place.parts().keySet().stream().mapToInt(WORTH::get).sum();
  }
}
