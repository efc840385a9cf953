package org.hotline12345.acd.kpi;

import java.time.Instant;
import java.util.Map;
import org.hotline12345.acd.AgentId;

/// The norm's figures from a first moment to a last, by queue and by agent.
public record Figures(
    Instant from,
    Instant until,
    Map<String, QueueFigures> queues,
    Map<AgentId, AgentFigures> agents) {
  public Figures {
    queues = Map.copyOf(queues);
    agents = Map.copyOf(agents);
  }
}
