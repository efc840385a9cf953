package org.hotline12345.desktop.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.desktop.contact.Masking;
import org.hotline12345.tickets.missed.Closing;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedCause;
import org.hotline12345.tickets.missed.MissedState;
import org.hotline12345.tickets.outbound.OutboundResult;

/// A row of the ledger as pages show it: the number masked for everybody.
///
/// @param dueAt when it is called next; empty while it is called, and when it is closed
/// @param closedBy display name
public record MissedView(
    long id,
    String address,
    MissedCause cause,
    Instant arrivedAt,
    Instant missedAt,
    int calls,
    State state,
    Optional<Instant> dueAt,
    int attempts,
    Optional<String> agent,
    Optional<OutboundResult> lastResult,
    Optional<Closing> closing,
    Optional<Instant> closedAt,
    Optional<String> closedBy) {
  public enum State {
    DUE,
    TRYING,
    CLOSED
  }

  /// @param automatic whether the machine calls by itself
  /// @param allowedNow whether citizens may be called at this hour
  public record Ledger(
      boolean automatic,
      boolean allowedNow,
      int attempts,
      String from,
      String until,
      List<MissedView> open,
      List<MissedView> closed) {}

  static MissedView of(MissedCall call, Map<String, String> names) {
    Optional<Closing> why = Optional.empty();
    Optional<Instant> closedAt = Optional.empty();
    Optional<Instant> dueAt = Optional.empty();
    State state;
    switch (call.state()) {
      case MissedState.Due due -> {
        state = State.DUE;
        dueAt = Optional.of(due.at());
      }
      case MissedState.Trying _ -> state = State.TRYING;
      case MissedState.Closed closed -> {
        state = State.CLOSED;
        why = Optional.of(closed.why());
        closedAt = Optional.of(closed.at());
      }
    }
    return new MissedView(
        call.id(),
        Masking.masked(call.address()),
        call.cause(),
        call.arrivedAt(),
        call.missedAt(),
        call.calls(),
        state,
        dueAt,
        call.attempts(),
        call.agent().map(name -> names.getOrDefault(name, name)),
        call.lastResult(),
        why,
        closedAt,
        call.closedBy().map(name -> names.getOrDefault(name, name)));
  }
}
