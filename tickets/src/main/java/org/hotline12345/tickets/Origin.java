package org.hotline12345.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;

/// Who asked, and how they are reached.
///
/// @param address telephone number, openid ...: identifies a citizen, mask before showing
/// @param contacts ids of the conversations about this ticket, oldest first
public record Origin(
    Channel channel,
    String address,
    Optional<String> name,
    List<String> contacts,
    Instant createdAt) {
  public Origin {
    contacts = List.copyOf(contacts);
  }
}
