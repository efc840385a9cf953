package org.hotline12345.tickets;

import java.time.Instant;

/// Where a ticket stands on its road, with what belongs to that place alone.
public sealed interface TicketState {
  Stage stage();

  /// Being filled in while the citizen speaks.
  record Taken() implements TicketState {
    @Override
    public Stage stage() {
      return Stage.TAKEN;
    }
  }

  record AwaitingDispatch() implements TicketState {
    @Override
    public Stage stage() {
      return Stage.AWAITING_DISPATCH;
    }
  }

  /// @param redo sent round again because the citizen was dissatisfied; under supervision
  record Dispatched(Instant at, boolean redo) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.DISPATCHED;
    }
  }

  record Signed(Instant at) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.SIGNED;
    }
  }

  /// The department objects; the dispatcher arbitrates.
  record Returned(Instant at, String reason) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.RETURNED;
    }
  }

  record Replied(Instant at) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.REPLIED;
    }
  }

  /// @param attempt 1 for the first try
  record CallingBack(int attempt) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.CALLING_BACK;
    }
  }

  record Closed(Instant at, Closing how) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.CLOSED;
    }
  }

  record Invalid(Instant at, String because) implements TicketState {
    @Override
    public Stage stage() {
      return Stage.INVALID;
    }
  }

  enum Closing {
    ANSWERED_ON_THE_SPOT,
    CALLED_BACK,
    NOT_REACHED,
    BY_HAND
  }
}
