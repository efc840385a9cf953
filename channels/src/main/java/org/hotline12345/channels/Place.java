package org.hotline12345.channels;

import java.util.Locale;
import org.hotline12345.tickets.contact.Utterance.Media;

/// A place that a citizen sent, in degrees.
public record Place(double latitude, double longitude) {
  /// @throws Refusal 400 unless it is on Earth
  public Place {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw Refusal.malformed("no-such-place");
    }
  }

  public Media media() {
    return new Media("location", String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude));
  }
}
