package org.hotline12345.telephony.ivr;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The flows by name: `before` (in front of the queue, empty by default), `after` (the agent has
/// left) and `callback` (a call of ours). A flow may be empty or missing: nothing is asked then.
public record IvrFlows(Map<String, List<IvrStep>> flows) {
  public static final List<String> NAMES = List.of("before", "after", "callback");

  public IvrFlows {
    flows = Map.copyOf(flows);
  }

  public Optional<List<IvrStep>> flow(String name) {
    return Optional.ofNullable(flows.get(name));
  }

  /// Whether callers hear anything between the greeting and the queue.
  public boolean menuInFront() {
    return flow("before").filter(steps -> !steps.isEmpty()).isPresent();
  }
}
