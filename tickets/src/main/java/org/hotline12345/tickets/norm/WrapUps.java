package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hotline12345.tickets.norm.AgentMoment.Activity;

/// Which call an agent's time for notes belongs to: the one that had just ended.
final class WrapUps {
  /// How far the end of a call and the beginning of its wrap-up may lie apart.
  private static final Duration APART = Duration.ofSeconds(5);

  private WrapUps() {}

  static Map<String, Duration> byCall(List<NormCall> calls, List<AgentSpan> spans) {
    Map<String, NavigableMap<Instant, NormCall>> ends = new HashMap<>();
    for (NormCall call : calls) {
      if (call.agent().isPresent() && call.answered() && call.endedAt().isPresent()) {
        ends.computeIfAbsent(call.agent().get(), _ -> new TreeMap<>())
            .put(call.endedAt().get(), call);
      }
    }
    Map<String, Duration> found = new HashMap<>();
    for (AgentSpan span : spans) {
      if (span.activity() == Activity.WRAP_UP) {
        var before =
            ends.getOrDefault(span.agent(), new TreeMap<>()).floorEntry(span.from().plus(APART));
        if (before != null && !before.getKey().isBefore(span.from().minus(APART))) {
          found.merge(before.getValue().id(), span.length(), Duration::plus);
        }
      }
    }
    return found;
  }
}
