package org.hotline12345.insight.similar;

import java.time.Instant;
import java.util.Optional;

/// What is remembered of a ticket to find it again. Title and answer are masked already; of `text`
/// hashes alone are kept.
///
/// @param text title and request
public record PastTicket(
    String number,
    String text,
    String title,
    Optional<String> place,
    Optional<String> line,
    Instant createdAt,
    boolean closed,
    Optional<String> answer) {}
