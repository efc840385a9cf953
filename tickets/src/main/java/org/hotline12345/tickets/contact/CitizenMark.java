package org.hotline12345.tickets.contact;

/// What is known of a citizen that lets their calls go before others.
public enum CitizenMark {
  /// 60 years and older.
  SENIOR,
  DISABLED
}
