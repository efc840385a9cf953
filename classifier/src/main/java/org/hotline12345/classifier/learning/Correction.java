package org.hotline12345.classifier.learning;

import org.hotline12345.classifier.LineRouting;

/// What a person decided: this text belongs to that line. Names, phone numbers and addresses are
/// taken out, because they teach nothing and must not be kept.
public record Correction(String text, String line) {
  private static final int LONGEST = 2_000;

  public Correction {
    if (line.isBlank() || line.length() > 64) {
      throw new IllegalArgumentException("a correction names a line");
    }
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    text = LineRouting.hidden(cut).replaceAll("\\s+", " ").strip();
  }
}
