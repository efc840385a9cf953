package org.hotline12345.desktop.learning;

import java.time.Instant;

/// Which line a person sent a ticket to, beside the line that was suggested first.
///
/// @param suggested code of the line, empty when none was suggested
/// @param words what the citizen said about it, masked; empty unless it is a correction
/// @param by login name
public record Choice(
    String ticket, String suggested, String chosen, String words, String by, Instant at) {

  public boolean correction() {
    return !suggested.equals(chosen);
  }
}
