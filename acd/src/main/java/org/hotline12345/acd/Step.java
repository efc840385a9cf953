package org.hotline12345.acd;

import java.util.List;

/// The answer to one event: the state after it, and what is to be done, in order.
public record Step(AcdState state, List<Decision> decisions) {
  public Step {
    decisions = List.copyOf(decisions);
  }
}
