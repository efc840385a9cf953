package org.hotline12345.telephony.quality;

import java.util.Optional;
import org.hotline12345.tickets.contact.Speaker;

/// A place in a call where a rule was not kept; times are milliseconds of its recording.
///
/// @param speaker who did, or should have spoken; empty for a silence of both
/// @param words what was said there, or instead
public record Finding(
    Kind kind,
    long startMillis,
    long endMillis,
    Optional<Speaker> speaker,
    String words,
    int points) {}
