package org.hotline12345.telephony.call;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Reason;

/// A citizen's call; everything here is kept in its channel, so that a restarted process finds it.
///
/// @param channel Asterisk's full name of the citizen's channel
/// @param citizen the number that calls, digits and +, [Leg#WITHHELD] when hidden
/// @param skills codes an agent must have, in alphabetical order, separated by commas
/// @param called the number dialled, when it is not the hotline's own
/// @param why reasons that were found on its way to the queue
public record Call(
    ContactId contact,
    String channel,
    String citizen,
    Instant arrivedAt,
    int priority,
    String skills,
    Optional<String> called,
    Set<Reason.Kind> why) {
  public Call {
    why = Set.copyOf(why);
  }

  public Call(
      ContactId contact,
      String channel,
      String citizen,
      Instant arrivedAt,
      int priority,
      String skills) {
    this(contact, channel, citizen, arrivedAt, priority, skills, Optional.empty(), Set.of());
  }
}
