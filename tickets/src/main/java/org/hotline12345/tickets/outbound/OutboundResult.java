package org.hotline12345.tickets.outbound;

/// What came of a call of ours.
public enum OutboundResult {
  /// Talked with an agent, or answered the machine's question.
  REACHED,
  NO_ANSWER,
  BUSY,
  /// Declined the call, or said no.
  REFUSED,
  /// An answering machine.
  MACHINE,
  /// Answered, and hung up before an agent came.
  HUNG_UP,
  /// It could not be placed.
  FAILED,
  /// The agent's own phone was not answered.
  AGENT_AWAY,
  /// Nobody reported.
  LOST;

  /// Whether the citizen's phone never rang, for a reason of ours.
  public boolean ours() {
    return this == FAILED || this == AGENT_AWAY;
  }
}
