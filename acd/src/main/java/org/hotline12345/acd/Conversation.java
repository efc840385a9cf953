package org.hotline12345.acd;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A live contact and how far it has come: waiting, offered, talking. An ended one is gone.
public record Conversation(Request request, Phase phase) {
  static final int LACKING = 100;

  public sealed interface Phase {}

  /// @param heldFor the preferred agent, while the contact is kept for nobody else
  /// @param needs what of the request's needs binds now, after so long a wait
  /// @param refusedBy agents who were offered it and did not take it; they are asked last
  public record Waiting(
      Optional<AgentId> heldFor, Map<String, Integer> needs, Set<AgentId> refusedBy)
      implements Phase {
    public Waiting {
      needs = Map.copyOf(needs);
      refusedBy = Set.copyOf(refusedBy);
    }
  }

  /// @param returnsTo what it is again if the offer fails
  public record Offered(AgentId agent, Instant expiresAt, Waiting returnsTo) implements Phase {}

  public record Talking(AgentId agent, Instant since) implements Phase {}

  public ContactId id() {
    return request.contact();
  }

  Waiting waiting() {
    return switch (phase) {
      case Waiting waiting -> waiting;
      case Offered offered -> offered.returnsTo();
      case Talking talking -> throw new IllegalStateException(id() + " is talking");
    };
  }

  /// Whether the agent knows what the contact needs; says nothing about the agent's time.
  boolean suits(Agent agent) {
    Waiting waiting = waiting();
    return (waiting.heldFor().isEmpty() || waiting.heldFor().get().equals(agent.id()))
        && SkillRules.cover(agent.skills(), waiting.needs());
  }

  boolean refusedBy(Agent agent) {
    return waiting().refusedBy().contains(agent.id());
  }

  /// How well the agent fits, 0 best: how far its levels are from the best. A skill that the agent
  /// lacks, once it no longer binds, counts as the worst.
  int distance(Map<String, Integer> skills) {
    int sum = 0;
    for (String skill : request.needs().keySet()) {
      sum += Request.BEST - skills.getOrDefault(skill, Request.BEST - LACKING);
    }
    return sum;
  }
}
