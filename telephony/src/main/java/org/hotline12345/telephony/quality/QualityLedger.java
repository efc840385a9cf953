package org.hotline12345.telephony.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.contact.Speaker;

/// Which calls were checked, what was found, and what an inspector thinks of it. Thread-safe;
/// database trouble surfaces as an unchecked exception.
public interface QualityLedger {
  /// A recording whose call was not checked yet.
  record Due(String contactId, long millis) {}

  /// @param transcript whether anything could be judged
  record Checked(
      String contactId,
      String agent,
      Instant answeredAt,
      long millis,
      boolean transcript,
      Instant checkedAt) {}

  enum Verdict {
    CONFIRMED,
    DISMISSED
  }

  /// A finding that is kept.
  ///
  /// @param verdict empty until an inspector has judged it
  record Kept(
      long id,
      String contactId,
      Kind kind,
      long startMillis,
      long endMillis,
      Optional<Speaker> speaker,
      String words,
      int points,
      Optional<Verdict> verdict,
      Optional<String> note,
      Optional<String> judgedBy,
      Optional<Instant> judgedAt) {}

  /// A checked call in a list.
  ///
  /// @param lost points of the findings that were not dismissed
  /// @param kinds of its findings, as often as they were found
  /// @param open findings nobody has judged
  record Row(Checked call, int lost, List<Kind> kinds, int open) {
    public int score() {
      return Math.max(0, 100 - lost);
    }
  }

  /// What is not named may be anything.
  ///
  /// @param open with findings that nobody has judged
  /// @param before answered before this
  record Filter(
      Optional<String> agent,
      Optional<Kind> kind,
      boolean open,
      Optional<Instant> from,
      Optional<Instant> before) {}

  /// Oldest first.
  List<Due> due(Instant finishedAfter, Instant finishedBefore, int limit);

  /// Twice is harmless.
  void checked(Checked call, List<Finding> findings);

  /// Newest first.
  List<Row> list(Filter filter, int limit);

  Optional<Row> find(String contactId);

  List<Kept> findings(String contactId);

  /// @return the finding as it is now; empty when there is none
  Optional<Kept> judge(long id, Verdict verdict, Optional<String> note, String by, Instant at);
}
