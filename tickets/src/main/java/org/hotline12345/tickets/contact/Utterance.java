package org.hotline12345.tickets.contact;

import java.time.Instant;
import java.util.Optional;

/// One final sentence of a call, or one message of a chat.
///
/// @param id ascending within the database; negative while it waits for the database
/// @param at when it was said (a call: the beginning of the sentence) or received
/// @param audio for a call: where in the recording it lies, in milliseconds from the answer
/// @param media for a chat: a picture, voice or place that came instead of or beside the text
public record Utterance(
    long id,
    String contactId,
    Speaker speaker,
    Instant at,
    String text,
    Optional<AudioSpan> audio,
    Optional<Media> media) {

  /// Whether the database has it.
  public boolean written() {
    return id >= 0;
  }

  public record AudioSpan(long startMillis, long endMillis) {}

  /// @param kind `image`, `voice`, `location`, `event`
  /// @param reference the channel's media id or URL; for a location `latitude,longitude`
  public record Media(String kind, String reference) {}
}
