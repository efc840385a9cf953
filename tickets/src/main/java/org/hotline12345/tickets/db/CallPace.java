package org.hotline12345.tickets.db;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hotline12345.tickets.outbound.OutboundCall;
import org.hotline12345.tickets.outbound.OutboundKind;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.hotline12345.tickets.outbound.OutboundSettings;
import org.jdbi.v3.core.Handle;

/// How fast citizens are asked by telephone how satisfied they are. Works within the transaction
/// that begins a call, so that the limits hold.
record CallPace(OutboundSettings.Satisfaction limits) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  /// How long to wait at a limit before looking again.
  private static final Duration SOON = Duration.ofMinutes(1);

  /// A call of which nobody reported anything for so long is over.
  private static final Duration LASTS = Duration.ofMinutes(10);

  /// Empty: call now; else when to look again.
  Optional<Instant> later(Handle handle, String address, Instant now) {
    if (!limits.hours().allow(now)) {
      return Optional.of(limits.hours().next(now));
    }
    var calls = Dao.of(handle, OutboundDao.class);
    var kind = OutboundKind.SATISFACTION;
    if (calls.toCitizen(address, kind, now.minus(DAY)) >= limits.perCitizenPerDay()) {
      return Optional.of(limits.hours().next(now.plus(HOUR)));
    }
    if (calls.since(kind, now.minus(HOUR)) >= limits.perHour()
        || calls.open(kind, now.minus(LASTS)) >= limits.atOnce()) {
      return Optional.of(limits.hours().next(now.plus(SOON)));
    }
    return Optional.empty();
  }

  void begun(Handle handle, String id, String address, String ticket, Instant now) {
    Dao.of(handle, OutboundDao.class)
        .insert(
            new OutboundCall(
                id,
                OutboundKind.SATISFACTION,
                address,
                Optional.empty(),
                "回访",
                Optional.of(ticket),
                now));
  }

  void ended(Handle handle, String id, OutboundResult result, Instant now) {
    Dao.of(handle, OutboundDao.class).result(id, result, now);
  }
}
