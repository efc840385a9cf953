package org.hotline12345.tickets.db;

import java.time.Instant;
import org.hotline12345.tickets.outbound.OutboundCall;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.jdbi.v3.core.Handle;

/// Calls of ours within a transaction.
record Outbound(Handle handle) {
  /// Notes the call and opens its contact, which counts as arrived at `arrivedAt`.
  void begin(OutboundCall call, Instant arrivedAt) {
    var calls = Dao.of(handle, OutboundDao.class);
    calls.insert(call);
    calls.contact(call.id(), call.address(), arrivedAt, "", 0, call.ticket());
  }

  void result(String id, OutboundResult result, Instant at) {
    Dao.of(handle, OutboundDao.class).result(id, result, at);
  }
}
