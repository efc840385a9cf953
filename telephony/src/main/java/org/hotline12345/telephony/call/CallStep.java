package org.hotline12345.telephony.call;

import java.util.List;

/// The outcome of an event.
public sealed interface CallStep {
  record MovedTo(CallState state, List<CallAct> acts) implements CallStep {
    public MovedTo {
      acts = List.copyOf(acts);
    }
  }

  record Ignored(String because) implements CallStep {}

  static CallStep to(CallState state, CallAct... acts) {
    return new MovedTo(state, List.of(acts));
  }

  static CallStep ignored(String because) {
    return new Ignored(because);
  }
}
