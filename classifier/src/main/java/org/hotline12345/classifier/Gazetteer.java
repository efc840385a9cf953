package org.hotline12345.classifier;

import java.util.List;

/// The city's own names and its grid: what a misheard street or estate is matched to. Immutable.
///
/// @param city with its suffix, such as 乌海市; empty in [#NONE]
public record Gazetteer(String city, List<Name> names, List<Grid> grids) {
  /// Knows nothing: places are then recognised by their shape alone.
  public static final Gazetteer NONE = new Gazetteer("", List.of(), List.of());

  public Gazetteer {
    names = List.copyOf(names);
    grids = List.copyOf(grids);
  }

  public enum Kind {
    DISTRICT,
    TOWN,
    STREET,
    VILLAGE,
    ESTATE,
    LANDMARK
  }

  /// @param district it lies in; empty when unknown
  /// @param aliases what people also say
  public record Name(Kind kind, String name, String district, List<String> aliases) {
    public Name {
      aliases = List.copyOf(aliases);
    }
  }

  /// One cell, looked after by one grid worker.
  ///
  /// @param places estates, villages and landmarks within it
  public record Grid(
      String code, String name, String district, List<Stretch> streets, List<String> places) {
    public Grid {
      streets = List.copyOf(streets);
      places = List.copyOf(places);
    }
  }

  /// The houses of a street from one number to another, both included.
  public record Stretch(String street, int from, int to) {}
}
