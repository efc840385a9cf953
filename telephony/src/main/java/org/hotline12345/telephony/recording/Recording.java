package org.hotline12345.telephony.recording;

import java.time.Instant;
import java.util.Optional;

/// What the database knows of a recording.
///
/// @param file name below the folder of recordings
/// @param sha256 of the content, as it is played
/// @param missingMillis how much shorter it is than the conversation was: a disk was full, or
///     Asterisk was stopped; 0 when it is whole
/// @param deletedBecause the rule by which it was deleted
public record Recording(
    String contactId,
    String file,
    String sha256,
    long bytes,
    long millis,
    long missingMillis,
    Instant finishedAt,
    Optional<Instant> deletedAt,
    Optional<String> deletedBecause) {
  public boolean complete() {
    return missingMillis == 0;
  }
}
