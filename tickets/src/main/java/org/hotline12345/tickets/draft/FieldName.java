package org.hotline12345.tickets.draft;

import java.util.Locale;
import java.util.Optional;

public enum FieldName {
  TITLE(120),
  REQUEST(4000),
  PLACE(200),
  PERSON(60),
  PHONE(30),
  TIME(60),
  ORGANISATION(120),
  /// In yuan.
  AMOUNT(20),
  LINE(40),
  KIND(20),
  URGENCY(20),
  /// Two sentences made of the other fields.
  SUMMARY(400);

  private final int maxLength;

  FieldName(int maxLength) {
    this.maxLength = maxLength;
  }

  public int maxLength() {
    return maxLength;
  }

  /// The name in the API.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FieldName> of(String key) {
    for (var name : values()) {
      if (name.key().equals(key)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
