package org.hotline12345.tickets.outbound;

/// Why we call.
public enum OutboundKind {
  /// A citizen who did not reach us.
  MISSED,
  /// To ask how satisfied a citizen is.
  SATISFACTION,
  /// An agent wants to talk with somebody.
  AGENT
}
