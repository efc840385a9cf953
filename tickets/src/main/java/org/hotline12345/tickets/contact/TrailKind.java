package org.hotline12345.tickets.contact;

/// What happened to a conversation after it was answered, and who was brought into it.
public enum TrailKind {
  /// The number that was dialled, when it is not the hotline's own.
  DIALLED,
  HELD,
  RESUMED,
  CONSULTED,
  SENT,
  /// Nobody took it; back to who sent it.
  SENT_BACK,
  THREE_WAY,
  JOINED,
  LEFT,
  /// Another agent serves it now.
  HANDED_OVER,
  /// Somebody outside serves it now.
  PASSED_ON,
  QUEUED_AGAIN,
  /// The agent's telephone or network was gone in the middle of the talk.
  LINE_LOST,
  /// Still unclear whose it is: the first receiver keeps it.
  KEPT,
  LISTENED,
  WHISPERED,
  BARGED,
  TAKEN_OVER
}
