package org.hotline12345.telephony.ivr;

import java.util.Optional;

/// Where a ticket stands, in words to be spoken. Thread-safe. May ask the database.
public interface TicketProgress {
  /// @param lastFour of the telephone the request came from
  /// @return empty when there is no such ticket or the digits are not its own; the caller must
  ///     not learn which
  Optional<String> of(String number, String lastFour);
}
