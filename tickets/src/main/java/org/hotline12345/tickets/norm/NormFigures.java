package org.hotline12345.tickets.norm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the meter shows of a period.
///
/// @param worstConnected the 24 hours with the smallest share of calls answered by a person
/// @param worstQuick the 24 hours with the smallest share answered within the limit
/// @param occupancy of all agents together
/// @param steps the period in equal parts, for a chart
/// @param rolling at the end of each part, the shares of the 24 hours that end there
public record NormFigures(
    Period period,
    NormLimits limits,
    CallFigures total,
    Optional<Worst> worstConnected,
    Optional<Worst> worstQuick,
    Optional<Double> occupancy,
    List<Line> byLine,
    List<AgentFigures> byAgent,
    List<Step> steps,
    List<Rolling> rolling) {

  /// @param line its code; empty: none
  public record Line(String line, CallFigures calls) {}

  public record Step(Instant from, long calls, long answered, long quick) {}

  public record Rolling(
      Instant at, Optional<Double> connectedRate, Optional<Double> serviceLevel) {}
}
