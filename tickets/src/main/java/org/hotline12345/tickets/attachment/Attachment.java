package org.hotline12345.tickets.attachment;

import java.time.Instant;
import java.util.Optional;

/// A file somebody uploaded. Its bytes lie under its id.
///
/// @param name as the uploader called it, for showing alone
/// @param size bytes
/// @param type found out from the bytes, not as declared
/// @param ticket number of the ticket it was used for
public record Attachment(
    String id,
    String name,
    long size,
    String type,
    String uploadedBy,
    Instant uploadedAt,
    Optional<String> ticket) {}
