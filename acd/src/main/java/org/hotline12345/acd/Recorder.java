package org.hotline12345.acd;

import java.time.Instant;

/// Is told everything that changed something, in order. Called while the ACD waits: must return at
/// once.
@FunctionalInterface
public interface Recorder {
  void happened(Instant at, AcdEvent event, Step step);

  static Recorder none() {
    return (at, event, step) -> {};
  }
}
