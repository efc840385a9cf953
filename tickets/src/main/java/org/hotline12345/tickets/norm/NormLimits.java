package org.hotline12345.tickets.norm;

import java.time.Duration;

/// The norm: GB/T 33358-2016, 15 s and 95 % over any continuous 24 hours.
public record NormLimits(Duration answer, double rate, Duration window) {
  public static final NormLimits DEFAULT =
      new NormLimits(Duration.ofSeconds(15), 0.95, Duration.ofHours(24));
}
