package org.hotline12345.tickets;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.contact.Channel;

/// A ticket as a row of a list. Names nobody.
///
/// @param title empty while nothing is known
/// @param overdue owed by a department and past its due time
public record TicketSummary(
    String number,
    long version,
    Stage state,
    String title,
    Optional<String> place,
    Optional<String> lineCode,
    Optional<String> lineName,
    Optional<String> departmentName,
    String urgency,
    Channel channel,
    Instant createdAt,
    Optional<Instant> dueAt,
    boolean overdue) {}
