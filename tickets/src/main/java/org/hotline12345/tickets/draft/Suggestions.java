package org.hotline12345.tickets.draft;

import java.util.List;

/// What the agent might do next.
///
/// @param lines at most three, most probable first
/// @param reasons phrases that decided the first line
/// @param missing questions whose answers a department will want
public record Suggestions(List<Likely> lines, List<String> reasons, List<String> missing) {
  public static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of());

  public Suggestions {
    lines = List.copyOf(lines);
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
  }

  public record Likely(String line, double confidence) {}
}
