package org.hotline12345.acd;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A contact that asks for an agent.
///
/// @param skills skills an agent must have, by code (a line's code, a language); empty: anybody
/// @param priority higher is served first; 0 is ordinary
/// @param arrivedAt when the citizen arrived, its place through every return and restart
/// @param preferred the agent to be asked first, if free
public record Request(
    ContactId contact,
    Medium medium,
    Set<String> skills,
    int priority,
    Instant arrivedAt,
    Optional<AgentId> preferred) {
  public Request {
    skills = Set.copyOf(skills);
  }
}
