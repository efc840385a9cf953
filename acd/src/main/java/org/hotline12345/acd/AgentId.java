package org.hotline12345.acd;

/// An agent (坐席) by login name; the same name is the agent's extension at Asterisk.
public record AgentId(String value) implements Comparable<AgentId> {
  public AgentId {
    if (!value.matches("[a-z0-9-]{1,32}")) {
      throw new IllegalArgumentException("agent id must be 1 to 32 of a-z 0-9 -: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }

  @Override
  public int compareTo(AgentId other) {
    return value.compareTo(other.value);
  }
}
