package org.hotline12345.desktop.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.desktop.session.AccountStore.OpenSession;

/// Sessions that the database vouched for in the last half hour, ten thousand at most; they hold
/// while it is away. Thread-safe.
final class SeenLately {
  private static final Duration HOLDS = Duration.ofMinutes(30);
  private static final int LIMIT = 10_000;

  private record Seen(OpenSession session, Instant at) {}

  private final Map<String, Seen> sessions =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > LIMIT;
        }
      };

  synchronized void put(String key, OpenSession session, Instant now) {
    sessions.put(key, new Seen(session, now));
  }

  synchronized void forget(String key) {
    sessions.remove(key);
  }

  synchronized Optional<OpenSession> find(String key, Instant now) {
    return Optional.ofNullable(sessions.get(key))
        .filter(seen -> seen.at().plus(HOLDS).isAfter(now))
        .map(Seen::session);
  }
}
