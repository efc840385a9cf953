package org.hotline12345.desktop.agent;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wishes that are also known by heart, so that an agent can get ready or take a break while the
/// database is away. What was wished meanwhile is lost by a restart before it is back.
public final class RememberedWishes implements AgentWishes {
  private static final Logger log = LoggerFactory.getLogger(RememberedWishes.class);

  private final AgentWishes stored;
  private final Map<String, Optional<Kept>> known = new ConcurrentHashMap<>();

  public RememberedWishes(AgentWishes stored) {
    this.stored = stored;
  }

  @Override
  public void keep(String agent, Kept kept) {
    known.put(agent, Optional.of(kept));
    attempt(() -> stored.keep(agent, kept));
  }

  @Override
  public void forget(String agent) {
    known.put(agent, Optional.empty());
    attempt(() -> stored.forget(agent));
  }

  @Override
  public Optional<Kept> find(String agent) {
    Optional<Kept> wish = known.get(agent);
    if (wish == null) {
      wish = stored.find(agent);
      known.put(agent, wish);
    }
    return wish;
  }

  private static void attempt(Runnable store) {
    try {
      store.run();
    } catch (RuntimeException unavailable) {
      // The database layer's own unchecked exceptions; its types stay in its room.
      log.warn("an agent's wish is known by heart only: {}", unavailable.toString());
    }
  }
}
