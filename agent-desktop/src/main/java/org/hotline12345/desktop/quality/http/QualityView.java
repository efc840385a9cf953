package org.hotline12345.desktop.quality.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.quality.Kind;
import org.hotline12345.telephony.quality.QualityLedger.Kept;
import org.hotline12345.telephony.quality.QualityLedger.Row;
import org.hotline12345.telephony.quality.QualityLedger.Verdict;
import org.hotline12345.tickets.contact.Speaker;

/// A checked call with all its findings.
public record QualityView(Call call, List<Found> findings) {
  static QualityView of(Row row, List<Kept> findings) {
    return new QualityView(Call.of(row), findings.stream().map(Found::of).toList());
  }

  /// @param transcript whether there was anything to judge
  /// @param open findings nobody has judged
  public record Call(
      String contactId,
      String agent,
      Instant answeredAt,
      long millis,
      boolean transcript,
      int score,
      List<Kind> kinds,
      int open) {
    static Call of(Row row) {
      return new Call(
          row.call().contactId(),
          row.call().agent(),
          row.call().answeredAt(),
          row.call().millis(),
          row.call().transcript(),
          row.score(),
          row.kinds(),
          row.open());
    }
  }

  public record Found(
      long id,
      Kind kind,
      long startMillis,
      long endMillis,
      Optional<Speaker> speaker,
      String words,
      int points,
      Optional<Verdict> verdict,
      Optional<String> note,
      Optional<String> judgedBy,
      Optional<Instant> judgedAt) {
    static Found of(Kept kept) {
      return new Found(
          kept.id(),
          kept.kind(),
          kept.startMillis(),
          kept.endMillis(),
          kept.speaker(),
          kept.words(),
          kept.points(),
          kept.verdict(),
          kept.note(),
          kept.judgedBy(),
          kept.judgedAt());
    }
  }
}
