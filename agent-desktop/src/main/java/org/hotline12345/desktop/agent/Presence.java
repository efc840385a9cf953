package org.hotline12345.desktop.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which agents have a page open. An agent who never opened one (a program) is never missed.
/// Thread-safe.
public final class Presence {
  private final Duration patience;
  private final Map<String, Integer> pages = new HashMap<>();
  private final Map<String, Instant> goneSince = new HashMap<>();

  public Presence(Duration patience) {
    this.patience = patience;
  }

  public synchronized void came(String agent) {
    pages.merge(agent, 1, Integer::sum);
    goneSince.remove(agent);
  }

  public synchronized void went(String agent, Instant now) {
    if (pages.merge(agent, -1, Integer::sum) <= 0) {
      pages.remove(agent);
      goneSince.put(agent, now);
    }
  }

  /// Those whose last page went longer ago than the patience lasts, again and again until they
  /// return: somebody who was talking then is free only later.
  public synchronized List<String> missed(Instant now) {
    return goneSince.entrySet().stream()
        .filter(gone -> !gone.getValue().plus(patience).isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }
}
