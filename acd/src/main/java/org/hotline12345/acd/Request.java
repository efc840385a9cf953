package org.hotline12345.acd;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A contact that asks for an agent.
///
/// @param queue whose limits and wrap-up hold and in whose figures it counts: a line's code, or
///     [#GENERAL]
/// @param needs skills an agent must have, by code, with the least level (1 to 5, 5 best); empty:
///     anybody; they may relax as it waits ([AcdRules#skills])
/// @param reasons why it goes before others; none: ordinary
/// @param arrivedAt when the citizen arrived, its place through every return and restart
/// @param preferred the agent to be asked first, if free
public record Request(
    ContactId contact,
    Medium medium,
    String queue,
    Map<String, Integer> needs,
    List<Reason> reasons,
    Instant arrivedAt,
    Optional<AgentId> preferred) {
  public static final String GENERAL = "hotline";
  public static final int BEST = 5;

  public Request {
    needs = Map.copyOf(needs);
    reasons = reasons.stream().distinct().sorted().toList();
    if (!queue.matches("[A-Za-z0-9-]{1,32}")) {
      throw new IllegalArgumentException("queue must be 1 to 32 of A-Z a-z 0-9 -: " + queue);
    }
    for (int level : needs.values()) {
      if (level < 1 || level > BEST) {
        throw new IllegalArgumentException("a level is from 1 to " + BEST + ", not " + level);
      }
    }
  }

  /// One that anybody may take, in its turn.
  public static Request of(ContactId contact, Medium medium, Instant arrivedAt) {
    return new Request(contact, medium, GENERAL, Map.of(), List.of(), arrivedAt, Optional.empty());
  }

  public Request in(String otherQueue) {
    return new Request(contact, medium, otherQueue, needs, reasons, arrivedAt, preferred);
  }

  public Request needing(Map<String, Integer> skills) {
    return new Request(contact, medium, queue, skills, reasons, arrivedAt, preferred);
  }

  public Request because(List<Reason> why) {
    return new Request(contact, medium, queue, needs, why, arrivedAt, preferred);
  }

  public Request preferring(Optional<AgentId> agent) {
    return new Request(contact, medium, queue, needs, reasons, arrivedAt, agent);
  }

  /// The steps of all its reasons; 0 is ordinary.
  public int priority() {
    return Math.min(Reason.MOST, reasons.stream().mapToInt(Reason::steps).sum());
  }

  /// Never sent away and never refused.
  public boolean urgent() {
    return reasons.stream().anyMatch(reason -> reason.kind() == Reason.Kind.EMERGENCY_WORDS);
  }
}
