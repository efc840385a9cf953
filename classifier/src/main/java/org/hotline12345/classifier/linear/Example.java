package org.hotline12345.classifier.linear;

import java.util.Objects;

/// A text and what a person says it is.
public record Example(String label, String text) {
  public Example {
    Objects.requireNonNull(text);
    if (label.isBlank()) {
      throw new IllegalArgumentException("an example needs a label");
    }
  }
}
