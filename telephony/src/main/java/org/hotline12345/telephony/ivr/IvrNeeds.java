package org.hotline12345.telephony.ivr;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hotline12345.tickets.calendar.WorkingCalendar;

/// What flows need of the other rooms.
///
/// @param sounds empty: the shipped sounds alone, nothing can be synthesised
/// @param dangers words of danger in what a caller says to the machine: none keeps that call in it
/// @param calendar for opening hours; empty: always open
public record IvrNeeds(
    Optional<Sounds> sounds,
    Incidents incidents,
    TicketProgress progress,
    Predicate<String> dangers,
    Optional<WorkingCalendar> calendar) {
  /// Nothing is known and nobody writes anything down.
  public static final IvrNeeds NONE =
      new IvrNeeds(
          Optional.empty(),
          Incidents.NONE,
          (_, _) -> Optional.empty(),
          _ -> false,
          Optional.empty());

  /// For flows that lead to no agent any more.
  IvrNeeds withoutDangers() {
    return new IvrNeeds(sounds, incidents, progress, _ -> false, calendar);
  }

  /// Prompts of ours that flows play without naming them.
  public static final Set<String> PROMPTS =
      Set.of(
          "invalid",
          "progress-unknown",
          "progress-limit",
          "message-taken",
          "call-back-number",
          "call-back-noted",
          "incident-ask",
          "goodbye");
}
