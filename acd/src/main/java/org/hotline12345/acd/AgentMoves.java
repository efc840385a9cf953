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
    stopWork(agent.get(), new Agent.Wish.Pause(now, reason));
    return Optional.empty();
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
