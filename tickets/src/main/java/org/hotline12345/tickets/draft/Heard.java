package org.hotline12345.tickets.draft;

/// One thing the citizen said.
///
/// @param id of the utterance
public record Heard(long id, String text) {}
