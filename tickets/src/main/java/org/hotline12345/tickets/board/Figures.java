package org.hotline12345.tickets.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.TicketSummary;

/// @param burning owed and due soonest
public record Figures(
    Instant at,
    Today today,
    List<Hour> hourly,
    List<LineCount> byLine,
    List<TicketSummary> burning) {

  /// @param answeredWithin15s calls
  /// @param serviceLevel share of the calls that were answered within 15 s; empty without calls
  /// @param connectedRate24h share of the calls of the last 24 hours that a person answered
  /// @param messages from citizens
  /// @param tickets made today
  /// @param closed today
  /// @param overdue now
  /// @param satisfaction mean of today's ratings, 1 to 5
  public record Today(
      long calls,
      long answered,
      long abandoned,
      long answeredWithin15s,
      Optional<Double> serviceLevel,
      Optional<Double> connectedRate24h,
      Optional<Double> averageSpeedOfAnswerSeconds,
      long messages,
      long tickets,
      long closed,
      long overdue,
      Optional<Double> satisfaction) {}

  /// @param hour `00` to `23`, local time
  public record Hour(String hour, long calls, long answered, long messages) {}

  public record LineCount(String code, String name, long tickets) {}
}
