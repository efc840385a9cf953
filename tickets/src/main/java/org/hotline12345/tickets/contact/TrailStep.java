package org.hotline12345.tickets.contact;

import java.time.Instant;

/// One step in a contact's history.
///
/// @param actor login name of who did it, or empty
/// @param target whom it concerned: an agent's login name, a line's code, a number; or empty
/// @param outcome such as `ANSWER`, `NOANSWER`, `BUSY`, a reason; or empty
public record TrailStep(
    String contactId, Instant at, TrailKind kind, String actor, String target, String outcome) {}
