package org.hotline12345.acd;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent.AgentSignedIn;
import org.hotline12345.acd.AgentState.SignedOut;

/// What agents do: sign in and out, pause, press ready.
final class AgentMoves {
  private final Turn turn;
  private final Instant now;

  AgentMoves(Turn turn) {
    this.turn = turn;
    this.now = turn.now;
  }

  Optional<String> signIn(AgentSignedIn in) {
    Agent agent = turn.agents.get(in.agent()).orElseGet(() -> Agent.unknown(in.agent(), now));
    boolean leaving = agent.wish() instanceof Agent.Wish.Leave;
    if (!leaving
        && agent.skills().equals(in.skills())
        && agent.chatCapacity() == in.chatCapacity()) {
      return Optional.of("already signed in");
    }
    Agent known = agent.with(in.skills(), in.chatCapacity());
    turn.put(leaving ? known.wishing(new Agent.Wish.Work()).idleFrom(now) : known);
    return Optional.empty();
  }

  Optional<String> signOut(AgentId id) {
    Optional<Agent> agent = turn.agents.get(id);
    if (agent.isEmpty() || agent.get().wish() instanceof Agent.Wish.Leave) {
      return Optional.of("not signed in, or already leaving");
    }
    stopWork(agent.get(), new Agent.Wish.Leave(now));
    return Optional.empty();
  }

  Optional<String> pause(AgentId id, String reason) {
    Optional<Agent> agent = turn.agents.get(id);
    if (agent.isEmpty() || agent.get().wish() instanceof Agent.Wish.Leave) {
      return Optional.of("not signed in, or leaving");
    }
    if (agent.get().wish() instanceof Agent.Wish.Pause paused && paused.reason().equals(reason)) {
      return Optional.of("already paused");
    }
    Optional<String> refused = tooMany(id, reason);
    if (refused.isPresent()) {
      turn.decide(new Decision.PauseRefused(id, reason, refused.get()));
    } else {
      stopWork(agent.get(), turn.pause(id, reason));
    }
    return Optional.empty();
  }

  private Optional<String> tooMany(AgentId who, String reason) {
    AcdRules.PauseLimit limit = turn.rules.pauses().limits().get(reason);
    if (limit == null || limit.most().isEmpty()) {
      return Optional.empty();
    }
    long already =
        turn.agents.values().stream()
            .filter(agent -> !agent.id().equals(who))
            .filter(
                agent ->
                    agent.wish() instanceof Agent.Wish.Pause pause && pause.reason().equals(reason))
            .count();
    return already < limit.most().getAsInt()
        ? Optional.empty()
        : Optional.of(
            "“" + reason + "”最多 " + limit.most().getAsInt() + " 人同时，现已有 " + already + " 人");
  }

  private void stopWork(Agent agent, Agent.Wish wish) {
    Agent stopping = agent.wishing(wish).wrappingUp(Optional.empty());
    agent.offer().ifPresent(offer -> turn.withdraw(offer.contact(), agent.id(), "坐席离开"));
    turn.put(stopping.offered(Optional.empty()));
    agent.offer().flatMap(offer -> turn.contacts.get(offer.contact())).ifPresent(turn::giveBack);
  }

  Optional<String> ready(AgentId id) {
    Optional<Agent> found = turn.agents.get(id);
    if (found.isEmpty() || found.get().state() instanceof SignedOut) {
      return Optional.of("not signed in");
    }
    Agent agent = found.get();
    if (agent.wish() instanceof Agent.Wish.Work && agent.wrapUp().isEmpty()) {
      return Optional.of("already working");
    }
    turn.put(agent.wishing(new Agent.Wish.Work()).wrappingUp(Optional.empty()).idleFrom(now));
    return Optional.empty();
  }
}
