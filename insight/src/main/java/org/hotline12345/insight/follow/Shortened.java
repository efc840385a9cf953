package org.hotline12345.insight.follow;

/// A text for a list.
final class Shortened {
  private Shortened() {}

  static String to(int most, String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most - 1) + "…";
  }
}
