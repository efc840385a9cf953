package org.hotline12345.classifier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What a text means. Every result names the phrase that decided it.
///
/// @param lines candidate lines, most probable first; probabilities are calibrated and sum to at
///     most 1; empty when there is nothing to go by
/// @param place the best of the places named, in one line; [#where()] has it in parts
/// @param reasons what decided the first line, strongest first
public record Analysis(
    List<Candidate> lines,
    Kind kind,
    Urgency urgency,
    List<Emergency> emergencies,
    Optional<Found> place,
    List<Found> people,
    List<Found> phones,
    List<Time> times,
    List<Reason> reasons,
    Details details) {
  public Analysis {
    lines = List.copyOf(lines);
    emergencies = List.copyOf(emergencies);
    people = List.copyOf(people);
    phones = List.copyOf(phones);
    times = List.copyOf(times);
    reasons = List.copyOf(reasons);
  }

  /// Without details.
  public Analysis(
      List<Candidate> lines,
      Kind kind,
      Urgency urgency,
      List<Emergency> emergencies,
      Optional<Found> place,
      List<Found> people,
      List<Found> phones,
      List<Time> times,
      List<Reason> reasons) {
    this(lines, kind, urgency, emergencies, place, people, phones, times, reasons, Details.NONE);
  }

  /// The place in its parts.
  public Optional<Location> where() {
    return place.flatMap(
        best ->
            details.places().stream().filter(found -> found.start() == best.start()).findFirst());
  }

  public List<Found> organisations() {
    return details.organisations();
  }

  public List<Found> idNumbers() {
    return details.idNumbers();
  }

  public List<Found> plates() {
    return details.plates();
  }

  public List<Details.Amount> amounts() {
    return details.amounts();
  }

  public List<Details.Emotion> emotions() {
    return details.emotions();
  }

  public record Candidate(String line, double confidence) {}

  /// A span of the analysed text: `text.substring(start, end)` is where `value` was read.
  ///
  /// @param value the normalised value (digits for spoken digits, full address for a place)
  public record Found(String value, int start, int end) {}

  /// A moment the citizen named, resolved against the clock.
  public record Time(String phrase, LocalDateTime at, int start, int end) {}

  /// @param phrase words of the text
  /// @param weight how much they counted, larger is more
  public record Reason(String phrase, double weight) {}

  /// An emergency word and whom it concerns.
  ///
  /// @param service `110`, `119`, `120`, `122`, or the code of an emergency line (`gas`)
  public record Emergency(String service, String phrase, int start, int end) {}

  public enum Kind {
    REQUEST,
    COMPLAINT,
    CONSULTATION,
    SUGGESTION,
    REPORT,
    PRAISE,
    NOTHING
  }

  public enum Urgency {
    EMERGENCY,
    URGENT,
    ORDINARY
  }
}
