package org.hotline12345.desktop.outbound;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hotline12345.tickets.db.MissedCalls;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.outbound.CallHours;

/// The ledger as pages see it. Thread-safe.
public final class MissedRoom {
  private static final int OPEN = 200;
  private static final int CLOSED = 100;

  private final MissedCalls missed;
  private final Supplier<Map<String, String>> names;
  private final InstantSource clock;

  /// @param names what agents are called, by login name
  public MissedRoom(MissedCalls missed, Supplier<Map<String, String>> names, InstantSource clock) {
    this.missed = missed;
    this.names = names;
    this.clock = clock;
  }

  public MissedView.Ledger ledger() {
    CallHours hours = missed.rules().hours();
    return new MissedView.Ledger(
        missed.rules().automatic(),
        hours.allow(clock.instant()),
        missed.rules().attempts(),
        hours.from().toString(),
        hours.until().toString(),
        views(missed.open(OPEN)),
        views(missed.closed(CLOSED)));
  }

  /// @return whether the row was open
  public boolean declined(long id, String agent) {
    return missed.declined(id, agent);
  }

  private List<MissedView> views(List<MissedCall> calls) {
    Map<String, String> known = names.get();
    return calls.stream().map(call -> MissedView.of(call, known)).toList();
  }
}
