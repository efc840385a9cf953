package org.hotline12345.desktop.ivr;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What callers are told at a surge. Thread-safe.
public interface Announcements {
  /// @param asks whether callers may press 1 and leave satisfied
  /// @param heard how often it was heard to its end
  /// @param endedBy who ended it before its time
  record Kept(
      long id,
      String text,
      Instant startsAt,
      Instant endsAt,
      boolean asks,
      long heard,
      long satisfied,
      String createdBy,
      Instant createdAt,
      Optional<String> endedBy) {
    public boolean runs(Instant now) {
      return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }
  }

  /// @return its id
  long add(
      String text,
      Instant startsAt,
      Instant endsAt,
      boolean asks,
      String createdBy,
      Instant createdAt);

  /// @return how many were ended: 1, or 0 when there is none that runs or will run
  int end(long id, Instant now, String by);

  void count(long id, long heard, long satisfied);

  /// Those that have not ended before this moment, newest first.
  List<Kept> notEnded(Instant since, int limit);

  List<Kept> newest(int limit);
}
