package org.hotline12345.desktop.norm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.norm.AgentFigures;
import org.hotline12345.tickets.norm.CallFigures;
import org.hotline12345.tickets.norm.NormFigures;
import org.hotline12345.tickets.norm.Worst;

/// `Norms` of the API.
///
/// @param answerSeconds the norm: within so long
/// @param norm the share of calls that must fare so
/// @param worstConnected the continuous 24 hours with the smallest share
public record NormView(
    Instant from,
    Instant to,
    long answerSeconds,
    double norm,
    CallFigures total,
    Optional<Worst> worstConnected,
    Optional<Worst> worstQuick,
    Optional<Double> occupancy,
    List<NormFigures.Line> byLine,
    List<AgentRow> byAgent,
    List<NormFigures.Step> steps,
    List<NormFigures.Rolling> rolling) {

  public record AgentRow(@JsonUnwrapped AgentFigures figures, String displayName) {}

  /// @param names what agents are called, by login name
  static NormView of(NormFigures figures, Map<String, String> names) {
    return new NormView(
        figures.period().from(),
        figures.period().to(),
        figures.limits().answer().toSeconds(),
        figures.limits().rate(),
        figures.total(),
        figures.worstConnected(),
        figures.worstQuick(),
        figures.occupancy(),
        figures.byLine(),
        figures.byAgent().stream()
            .map(agent -> new AgentRow(agent, names.getOrDefault(agent.agent(), agent.agent())))
            .toList(),
        figures.steps(),
        figures.rolling());
  }
}
