package org.hotline12345.desktop.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.Reason;
import org.hotline12345.desktop.agent.AgentStatus;
import org.hotline12345.tickets.TicketSummary;

/// `Board` of the API. What cannot be said yet (no call so far) is absent; shares are from 0 to 1.
public record BoardView(
    Instant at,
    Waiting waiting,
    Agents agents,
    Today today,
    List<Hour> hourly,
    List<LineCount> byLine,
    List<TicketSummary> burning) {

  /// @param priority how many go before others, by why
  public record Waiting(
      long calls, long chats, long longestSeconds, Map<Reason.Kind, Long> priority) {}

  public record Agents(
      long signedIn, long ready, long busy, long wrapUp, long paused, List<AtWork> list) {}

  /// An agent's status with the name to show and how many contacts they have.
  public record AtWork(@JsonUnwrapped AgentStatus status, String displayName, int contacts) {}

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

  public record Hour(String hour, long calls, long answered, long messages) {}

  public record LineCount(String code, String name, long tickets) {}
}
