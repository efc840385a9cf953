package org.hotline12345.acd.config;

import java.util.Map;
import org.hotline12345.acd.AcdRules;

/// What `config/acd.yml` says.
///
/// @param agents skills by agent, each with a level from 1 to 5
public record AcdConfig(AcdRules rules, Map<String, Map<String, Integer>> agents) {
  public AcdConfig {
    agents = Map.copyOf(agents);
  }
}
