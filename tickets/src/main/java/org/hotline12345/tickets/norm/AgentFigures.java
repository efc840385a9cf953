package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.norm.AgentMoment.Activity;

/// An agent's calls and time.
///
/// @param occupancy share of the time at work and not paused in which the agent was called, talked
///     or wrapped up; empty when there was no such time
public record AgentFigures(
    String agent,
    CallFigures calls,
    double readySeconds,
    double busySeconds,
    double wrapUpSeconds,
    double pausedSeconds,
    Optional<Double> occupancy) {

  static AgentFigures of(String agent, CallFigures calls, List<AgentSpan> spans) {
    Duration ready = sum(spans, Activity.READY);
    Duration busy = sum(spans, Activity.BUSY).plus(sum(spans, Activity.RESERVED));
    Duration wrapUp = sum(spans, Activity.WRAP_UP);
    return new AgentFigures(
        agent,
        calls,
        CallFigures.seconds(ready),
        CallFigures.seconds(busy),
        CallFigures.seconds(wrapUp),
        CallFigures.seconds(sum(spans, Activity.PAUSED)),
        occupancy(ready, busy.plus(wrapUp)));
  }

  static Optional<Double> occupancy(Duration idle, Duration occupied) {
    return CallFigures.share(occupied.toMillis(), idle.plus(occupied).toMillis());
  }

  static Duration sum(List<AgentSpan> spans, Activity activity) {
    return spans.stream()
        .filter(span -> span.activity() == activity)
        .map(AgentSpan::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
