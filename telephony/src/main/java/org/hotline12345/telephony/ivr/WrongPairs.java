package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong pairs of ticket number and telephone digits, by caller and by ticket, within an
/// hour. Callers who hide their number share one count. Thread-safe.
final class WrongPairs {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int PER_CALLER = 6;
  private static final int PER_TICKET = 6;
  private static final int HIDDEN = 60;
  private static final int MOST_KEYS = 20_000;

  private final InstantSource clock;
  private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

  WrongPairs(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean mayAsk(String caller, String ticket) {
    return count("c" + caller) < (caller.isEmpty() ? HIDDEN : PER_CALLER)
        && count("t" + ticket) < PER_TICKET;
  }

  synchronized void wrong(String caller, String ticket) {
    note("c" + caller);
    note("t" + ticket);
  }

  private int count(String key) {
    Deque<Instant> times = wrong.get(key);
    if (times == null) {
      return 0;
    }
    Instant since = clock.instant().minus(WINDOW);
    while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
      times.removeFirst();
    }
    if (times.isEmpty()) {
      wrong.remove(key);
    }
    return times.size();
  }

  private void note(String key) {
    Deque<Instant> times = wrong.remove(key);
    Deque<Instant> kept = times == null ? new ArrayDeque<>() : times;
    kept.addLast(clock.instant());
    if (kept.size() > HIDDEN) {
      kept.removeFirst();
    }
    wrong.put(key, kept);
    if (wrong.size() > MOST_KEYS) {
      wrong.remove(wrong.keySet().iterator().next());
    }
  }
}
