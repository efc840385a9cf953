package org.hotline12345.tickets.contact;

import java.time.Instant;
import java.util.List;

/// The history of conversations: holds, transfers, conferences, supervision. Thread-safe; each
/// method is one transaction. Database trouble surfaces as an unchecked exception.
public interface ContactTrail {
  /// Doing it twice with the same step is harmless.
  void add(TrailStep step);

  /// Oldest first.
  List<TrailStep> of(String contactId);

  /// From now on this agent serves the contact.
  Contact handedOver(String contactId, String agent, Instant at);
}
