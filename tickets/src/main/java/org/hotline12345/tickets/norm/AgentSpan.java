package org.hotline12345.tickets.norm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.tickets.norm.AgentMoment.Activity;

/// An agent did one thing for so long.
record AgentSpan(String agent, Activity activity, Instant from, Instant to) {
  Duration length() {
    return Duration.between(from, to);
  }

  /// The spans between moments, cut to a period.
  ///
  /// @param until when the last moment's activity ends, at the latest
  static List<AgentSpan> of(List<AgentMoment> moments, Instant from, Instant until) {
    List<AgentMoment> sorted =
        moments.stream().sorted(Comparator.comparing(AgentMoment::at)).toList();
    Map<String, AgentMoment> last = new HashMap<>();
    List<AgentSpan> spans = new ArrayList<>();
    for (AgentMoment moment : sorted) {
      AgentMoment before = last.put(moment.agent(), moment);
      if (before != null) {
        add(spans, before, moment.at(), from, until);
      }
    }
    for (AgentMoment open : last.values()) {
      add(spans, open, until, from, until);
    }
    return spans;
  }

  private static void add(
      List<AgentSpan> spans, AgentMoment moment, Instant end, Instant from, Instant until) {
    Instant start = moment.at().isBefore(from) ? from : moment.at();
    Instant stop = end.isAfter(until) ? until : end;
    if (start.isBefore(stop)) {
      spans.add(new AgentSpan(moment.agent(), moment.activity(), start, stop));
    }
  }
}
