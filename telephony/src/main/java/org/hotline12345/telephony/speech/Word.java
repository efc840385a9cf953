package org.hotline12345.telephony.speech;

/// One recognised word; times are milliseconds of audio from the beginning of the stream.
///
/// @param confidence 0 to 1
public record Word(String text, long startMillis, long endMillis, double confidence) {
  public Word {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a word must have text");
    }
    if (startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException("a word must end after its start");
    }
  }
}
