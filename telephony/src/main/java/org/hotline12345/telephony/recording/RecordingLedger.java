package org.hotline12345.telephony.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which recordings there are. Thread-safe; database trouble surfaces as an unchecked exception.
public interface RecordingLedger {
  /// Adds the recording, or replaces what was known of it.
  void kept(Recording recording);

  Optional<Recording> find(String contactId);

  /// Those not deleted that were finished between the two, oldest first.
  List<Recording> finishedBetween(Instant after, Instant before, int limit);

  void deleted(String contactId, Instant at, String because);
}
