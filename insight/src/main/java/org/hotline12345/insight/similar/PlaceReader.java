package org.hotline12345.insight.similar;

import java.util.Optional;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.extraction.Places;

/// Reads a draft's place with the city's own names, as the classifier does. Thread-safe.
public final class PlaceReader {
  private final Places places;

  public PlaceReader(Gazetteer gazetteer) {
    places = new Places(gazetteer);
  }

  public PlaceKeys read(Optional<String> place) {
    return place
        .flatMap(text -> places.read(text).best())
        .map(PlaceKeys::of)
        .orElse(PlaceKeys.NOWHERE);
  }
}
