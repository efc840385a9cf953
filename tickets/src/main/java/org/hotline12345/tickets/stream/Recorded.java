package org.hotline12345.tickets.stream;

import java.time.Instant;
import java.util.Locale;
import org.hotline12345.tickets.TicketEvent;

/// An event of the stream.
///
/// @param id ascending in the order of commits, without regard to the ticket
/// @param version of the ticket after the event
public record Recorded(
    long id, String ticket, long version, Instant at, String actor, TicketEvent event) {

  /// `CALL_BACK_STARTED`.
  public String kind() {
    return event
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
