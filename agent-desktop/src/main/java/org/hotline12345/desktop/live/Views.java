package org.hotline12345.desktop.live;

import java.util.Optional;
import org.hotline12345.desktop.session.Person;

/// What the live pages show that other rooms put into the API's shapes. Thread-safe.
public interface Views {
  /// The ticket as this person sees it; empty if there is none or it is not theirs to see.
  Optional<Object> ticket(String number, Person viewer);

  /// A list's row of the ticket; empty likewise.
  Optional<Object> ticketSummary(String number, Person viewer);

  Object board();
}
