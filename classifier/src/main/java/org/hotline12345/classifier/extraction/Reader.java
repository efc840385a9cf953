package org.hotline12345.classifier.extraction;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Analysis.Time;
import org.hotline12345.classifier.Details;
import org.hotline12345.classifier.Location;
import org.hotline12345.classifier.Sensitive.Kind;
import org.hotline12345.classifier.WorkingDays;

/// Everything a text names, found in one go. Immutable and thread-safe.
public final class Reader {
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  private final InstantSource clock;
  private final Places places;
  private final WorkingDays workingDays;

  public Reader(InstantSource clock, Places places, WorkingDays workingDays) {
    this.clock = clock;
    this.places = places;
    this.workingDays = workingDays;
    Words.load();
  }

  public record Reading(
      Optional<Location> place,
      List<Found> people,
      List<Found> phones,
      List<Time> times,
      Details details) {}

  public Reading read(String text) {
    var numbers = DigitRuns.in(text);
    var where = places.read(text);
    var now = LocalDateTime.ofInstant(clock.instant(), CITY);
    return new Reading(
        where.best(),
        People.in(text),
        Phones.in(numbers),
        Times.in(text, now, workingDays),
        new Details(
            where.places(),
            where.organisations(),
            IdNumbers.in(numbers),
            Plates.in(text),
            DigitRuns.of(Kind.CARD, numbers),
            Amounts.in(text),
            Emotions.in(text)));
  }
}
