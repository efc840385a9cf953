package org.hotline12345.tickets;

/// The name of a [TicketState], as the API, the database and lists use it.
public enum Stage {
  TAKEN,
  AWAITING_DISPATCH,
  DISPATCHED,
  SIGNED,
  RETURNED,
  REPLIED,
  CALLING_BACK,
  CLOSED,
  INVALID;

  /// Nothing more is expected to happen.
  public boolean over() {
    return this == CLOSED || this == INVALID;
  }

  /// A department owes something, so the clock matters.
  public boolean owed() {
    return this == DISPATCHED || this == SIGNED || this == RETURNED;
  }
}
