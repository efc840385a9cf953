package org.hotline12345.classifier.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.Gazetteer.Grid;
import org.hotline12345.classifier.Location.Part;

/// Finds the cell a place lies in: by its estate, village or landmark, else by its street and
/// number, else by its street where one cell has all of it.
final class Grids {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

  private final Gazetteer gazetteer;

  Grids(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Optional<Grid> of(Map<Part, Found> parts) {
    if (gazetteer.grids().isEmpty()) {
      return Optional.empty();
    }
    var there =
        gazetteer.grids().stream()
            .filter(
                grid ->
                    !parts.containsKey(Part.DISTRICT)
                        || parts.get(Part.DISTRICT).value().equals(grid.district()))
            .toList();
    for (var part : List.of(Part.ESTATE, Part.LANDMARK, Part.VILLAGE)) {
      var named = parts.get(part);
      if (named != null) {
        var grid = only(there, g -> g.places().contains(named.value()));
        if (grid.isPresent()) {
          return grid;
        }
      }
    }
    var street = parts.get(Part.STREET);
    if (street == null) {
      return Optional.empty();
    }
    var number = Optional.ofNullable(parts.get(Part.NUMBER)).flatMap(Grids::number);
    return only(
        there,
        grid ->
            grid.streets().stream()
                .anyMatch(
                    s ->
                        s.street().equals(street.value())
                            && (number.isEmpty()
                                || (s.from() <= number.get() && number.get() <= s.to()))));
  }

  private static Optional<Integer> number(Found found) {
    var digits = DIGITS.matcher(found.value());
    return digits.find() ? Optional.of(Integer.valueOf(digits.group())) : Optional.empty();
  }

  private static Optional<Grid> only(
      List<Grid> grids, java.util.function.Predicate<Grid> condition) {
    var all = grids.stream().filter(condition).limit(2).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
