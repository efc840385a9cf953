package org.hotline12345.telephony.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hotline12345.telephony.recording.Recording;
import org.hotline12345.telephony.recording.RecordingLedger;

/// The ledger in memory.
public final class TestingRecordingLedger implements RecordingLedger {
  private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

  @Override
  public void kept(Recording recording) {
    recordings.put(recording.contactId(), recording);
  }

  @Override
  public Optional<Recording> find(String contactId) {
    return Optional.ofNullable(recordings.get(contactId));
  }

  @Override
  public List<Recording> finishedBetween(Instant after, Instant before, int limit) {
    return recordings.values().stream()
        .filter(recording -> recording.deletedAt().isEmpty())
        .filter(recording -> recording.finishedAt().isAfter(after))
        .filter(recording -> !recording.finishedAt().isAfter(before))
        .sorted(Comparator.comparing(Recording::finishedAt).thenComparing(Recording::contactId))
        .limit(limit)
        .toList();
  }

  @Override
  public void deleted(String contactId, Instant at, String because) {
    recordings.computeIfPresent(
        contactId,
        (_, was) ->
            new Recording(
                contactId,
                was.file(),
                was.sha256(),
                was.bytes(),
                was.millis(),
                was.missingMillis(),
                was.finishedAt(),
                Optional.of(at),
                Optional.of(because)));
  }
}
