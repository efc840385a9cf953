package org.hotline12345.tickets.draft;

import org.hotline12345.tickets.contact.Speaker;

/// One thing said about a ticket.
///
/// @param id of the utterance
public record Heard(long id, Speaker speaker, String text) {
  /// The citizen said it.
  public static Heard citizen(long id, String text) {
    return new Heard(id, Speaker.CITIZEN, text);
  }

  boolean fromCitizen() {
    return speaker == Speaker.CITIZEN;
  }
}
