package org.hotline12345.telephony.speech;

/// Told what one speaker says. Called in order, one call at a time, on a recogniser's thread:
/// return quickly. An exception ends the tap.
public interface TapListener {
  /// What is being said now; replaced by the next partial or by [#said].
  void partial(String text);

  /// A finished sentence; times in milliseconds since the tap's first audio.
  void said(String text, long startMillis, long endMillis);

  /// The tap is over; nothing follows.
  default void ended(TapEnd why) {}
}
