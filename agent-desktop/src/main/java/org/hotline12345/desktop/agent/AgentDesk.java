package org.hotline12345.desktop.agent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.Decision;
import org.hotline12345.desktop.agent.AgentWishes.Kept;
import org.hotline12345.desktop.agent.AgentWishes.Wish;

/// What an agent asks of the ACD. Thread-safe.
public final class AgentDesk {
  /// Reason of the pause of an agent whose pages are all gone.
  static final String ABSENCE = "页面已断开";

  private final Acd acd;
  private final AgentWishes wishes;
  private final Map<String, Map<String, Integer>> skills;
  private final int chats;
  private final InstantSource clock;

  /// @param skills by agent; who is not named serves what needs no skill
  /// @param chats how many chats at once
  public AgentDesk(
      Acd acd,
      AgentWishes wishes,
      Map<String, Map<String, Integer>> skills,
      int chats,
      InstantSource clock) {
    this.acd = acd;
    this.wishes = wishes;
    this.skills = Map.copyOf(skills);
    this.chats = chats;
    this.clock = clock;
  }

  public AgentStatus ready(String agent) {
    wishes.keep(agent, new Kept(Wish.READY, "", clock.instant()));
    signIn(agent);
    acd.submit(new AcdEvent.AgentReady(new AgentId(agent)));
    return status(agent);
  }

  /// Whether the agent is on the break now, or will be when the conversation ends.
  public sealed interface Pausing {
    record Agreed(AgentStatus status) implements Pausing {}

    /// @param because for the agent to read
    record Refused(String because) implements Pausing {}
  }

  public Pausing paused(String agent, String reason) {
    boolean fresh = !signedIn(agent);
    signIn(agent);
    for (Decision decision : acd.submit(new AcdEvent.AgentPaused(new AgentId(agent), reason))) {
      if (decision instanceof Decision.PauseRefused refused) {
        if (fresh) {
          acd.submit(new AcdEvent.AgentSignedOut(new AgentId(agent)));
        }
        return new Pausing.Refused(refused.because());
      }
    }
    wishes.keep(agent, new Kept(Wish.PAUSED, reason, clock.instant()));
    return new Pausing.Agreed(status(agent));
  }

  public AgentStatus signedOut(String agent) {
    wishes.forget(agent);
    acd.submit(new AcdEvent.AgentSignedOut(new AgentId(agent)));
    return status(agent);
  }

  /// The ready key during wrap-up.
  public AgentStatus wrapUpDone(String agent) {
    acd.submit(new AcdEvent.AgentReady(new AgentId(agent)));
    return status(agent);
  }

  /// The agent's page is back: what was wished before a restart, or before the page went, holds
  /// again.
  public void returned(String agent) {
    if (signedIn(agent) && !pausedByAbsence(agent)) {
      return;
    }
    Optional<Kept> kept = wishes.find(agent);
    if (kept.isPresent()) {
      signIn(agent);
      AgentId id = new AgentId(agent);
      acd.submit(
          switch (kept.get().wish()) {
            case READY -> new AcdEvent.AgentReady(id);
            case PAUSED -> new AcdEvent.AgentPaused(id, kept.get().reason());
          });
    }
  }

  /// All pages of the agent have been gone for too long; a ready agent would let citizens ring
  /// in vain. Called again and again while it lasts.
  public void absent(String agent) {
    if (state(agent) instanceof AgentState.Ready) {
      acd.submit(new AcdEvent.AgentPaused(new AgentId(agent), ABSENCE));
    }
  }

  private boolean pausedByAbsence(String agent) {
    return state(agent) instanceof AgentState.Paused paused && paused.reason().equals(ABSENCE);
  }

  private AgentState state(String agent) {
    return acd.snapshot()
        .agent(new AgentId(agent))
        .map(Agent::state)
        .orElseGet(() -> new AgentState.SignedOut(Instant.EPOCH));
  }

  public AgentStatus status(String agent) {
    return AgentStatus.of(agent, state(agent));
  }

  /// Whether the ACD has ever seen them.
  public boolean known(String agent) {
    return acd.snapshot().agent(new AgentId(agent)).isPresent();
  }

  private boolean signedIn(String agent) {
    Optional<Agent> known = acd.snapshot().agent(new AgentId(agent));
    return known.isPresent() && !(known.get().wish() instanceof Agent.Wish.Leave);
  }

  private void signIn(String agent) {
    if (!signedIn(agent)) {
      acd.submit(
          new AcdEvent.AgentSignedIn(
              new AgentId(agent), skills.getOrDefault(agent, Map.of()), chats));
    }
  }
}
