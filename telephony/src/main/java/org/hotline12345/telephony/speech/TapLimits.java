package org.hotline12345.telephony.speech;

import java.time.Duration;

/// @param taps connections at once; one more is closed at once
/// @param greeting how long a new connection may take to name itself, and how long a tap is
///     expected
/// @param idle how long an open tap may be without a frame (a muted telephone may send none)
/// @param partialsShed audio waiting for the recogniser beyond which partials are left out
/// @param audioShed audio waiting beyond which the oldest is thrown away
/// @param recognisers threads that recognise
public record TapLimits(
    int taps,
    Duration greeting,
    Duration idle,
    Duration partialsShed,
    Duration audioShed,
    int recognisers) {
  public static final TapLimits DEFAULT =
      new TapLimits(
          1000,
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(15),
          Runtime.getRuntime().availableProcessors());

  /// Audio of all taps waiting, for each recogniser, beyond which new taps are refused.
  Duration tapsShed() {
    return partialsShed.multipliedBy(10);
  }

  public TapLimits {
    if (taps < 1 || recognisers < 1) {
      throw new IllegalArgumentException("at least one tap and one recogniser");
    }
    if (!greeting.isPositive() || !idle.isPositive() || !partialsShed.isPositive()) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (audioShed.compareTo(partialsShed) < 0) {
      throw new IllegalArgumentException("partials are shed before audio");
    }
  }
}
