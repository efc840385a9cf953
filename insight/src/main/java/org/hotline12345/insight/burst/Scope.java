package org.hotline12345.insight.burst;

import java.util.Optional;
import org.hotline12345.insight.similar.PlaceKeys;

/// How large a place is, the smallest first: where a smaller place explains an alarm, a larger one
/// is not raised.
public enum Scope {
  ESTATE,
  STREET,
  GRID,
  DISTRICT,
  CITY;

  /// The ticket's place of this size; the whole city has none of its own.
  public Optional<String> of(PlaceKeys place) {
    return switch (this) {
      case ESTATE -> place.estate();
      case STREET -> place.street();
      case GRID -> place.grid();
      case DISTRICT -> place.district();
      case CITY -> Optional.of("");
    };
  }
}
