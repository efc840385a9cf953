package org.hotline12345.insight.sighting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.insight.similar.PlaceKeys;

/// A ticket as it is counted.
///
/// @param text what was said without names, numbers, houses and the place
/// @param words of the text, each once
public record Sighting(
    String ticket,
    Instant createdAt,
    Optional<String> line,
    PlaceKeys place,
    String text,
    Set<String> words) {
  public Sighting {
    words = Set.copyOf(words);
  }
}
