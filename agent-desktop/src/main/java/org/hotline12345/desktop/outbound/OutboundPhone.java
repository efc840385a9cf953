package org.hotline12345.desktop.outbound;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hotline12345.telephony.Telephony;
import org.hotline12345.telephony.outbound.OutboundOrder;
import org.hotline12345.tickets.db.OutboundCalls;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Places calls and writes down those that reached nobody. Thread-safe.
public final class OutboundPhone implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutboundPhone.class);

  private final Optional<Telephony> telephony;
  private final OutboundCalls calls;

  /// The results come on Asterisk's threads, which must not wait for the database.
  private final ExecutorService reports = Executors.newVirtualThreadPerTaskExecutor();

  public OutboundPhone(Optional<Telephony> telephony, OutboundCalls calls) {
    this.telephony = telephony;
    this.calls = calls;
  }

  public boolean connected() {
    return telephony.filter(Telephony::connected).isPresent();
  }

  /// The contact is in the log already.
  public void place(OutboundOrder order) {
    if (telephony.isEmpty()) {
      reports.execute(() -> report(order, OutboundResult.FAILED));
      return;
    }
    telephony
        .get()
        .outbound()
        .place(order)
        .thenAcceptAsync(result -> report(order, result), reports)
        .exceptionally(
            failure -> {
              // Nobody reported: the ledger takes the row back by itself.
              log.error("the result of call {} is lost", order.contact(), failure);
              return null;
            });
  }

  private void report(OutboundOrder order, OutboundResult result) {
    log.info("{}: called, {}", order.contact(), result);
    if (result == OutboundResult.REACHED) {
      calls.result(order.contact().value(), result);
    } else {
      calls.notReached(order.contact().value(), result);
    }
  }

  @Override
  public void close() {
    reports.shutdownNow();
  }
}
