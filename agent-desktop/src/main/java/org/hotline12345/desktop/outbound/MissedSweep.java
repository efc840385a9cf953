package org.hotline12345.desktop.outbound;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.outbound.OutboundOrder;
import org.hotline12345.tickets.db.MissedCalls;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls missed callers back, in the order of their arrival, as agents become free. Several nodes
/// may sweep at once.
public final class MissedSweep {
  private static final Logger log = LoggerFactory.getLogger(MissedSweep.class);

  private final MissedCalls missed;
  private final OutboundPhone phone;
  private final Acd acd;
  private final InstantSource clock;

  public MissedSweep(MissedCalls missed, OutboundPhone phone, Acd acd, InstantSource clock) {
    this.missed = missed;
    this.phone = phone;
    this.acd = acd;
    this.clock = clock;
  }

  /// Closes what grew too old. Once a minute is enough.
  public void age() {
    missed.age();
  }

  public void sweep() {
    MissedRules rules = missed.rules();
    if (!rules.automatic() || !rules.hours().allow(clock.instant()) || !phone.connected()) {
      return;
    }
    Turns turns = new Turns(acd.snapshot(), acd.rules(), rules.ahead(), clock.instant());
    int underWay = missed.trying();
    for (MissedCall due : missed.due(rules.atOnce())) {
      if (underWay < rules.atOnce() && turns.has(due, underWay) && called(due)) {
        underWay++;
      }
    }
  }

  private boolean called(MissedCall due) {
    String contact = UUID.randomUUID().toString();
    Optional<MissedCall> taken = missed.take(due.id(), contact, Optional.empty());
    taken.ifPresent(
        row -> {
          log.info("missed call {}: attempt {}", row.id(), row.attempts());
          phone.place(
              new OutboundOrder.ToCitizen(
                  new ContactId(contact),
                  row.address(),
                  row.arrivedAt(),
                  row.priority(),
                  row.skills()));
        });
    return taken.isPresent();
  }
}
