package org.hotline12345.tickets.db;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.outbound.OutboundCall;
import org.hotline12345.tickets.outbound.OutboundKind;
import org.hotline12345.tickets.outbound.OutboundResult;

/// The record of every call of ours. Thread-safe.
public final class OutboundCalls {
  private final TicketDatabase database;
  private final MissedCalls missed;
  private final ContactRecords contacts;
  private final InstantSource clock;

  public OutboundCalls(
      TicketDatabase database, MissedCalls missed, ContactRecords contacts, InstantSource clock) {
    this.database = database;
    this.missed = missed;
    this.contacts = contacts;
    this.clock = clock;
  }

  /// Notes a call that an agent makes and opens its contact.
  public Contact begin(OutboundCall call) {
    database.transact(
        handle -> {
          new Outbound(handle).begin(call, millis(call.placedAt()));
          return call;
        });
    return contacts.find(call.id()).orElseThrow();
  }

  /// Notes a call of the machine's, which is no conversation.
  public void note(OutboundCall call) {
    database.transact(
        handle -> {
          Dao.of(handle, OutboundDao.class).insert(call);
          return call;
        });
  }

  /// Nobody was reached: ends the contact, and lets the ledger try again. A report after the two
  /// talked changes nothing.
  public void notReached(String id, OutboundResult result) {
    var contact = contacts.find(id);
    if (contact.isPresent() && contact.get().answeredAt().isPresent()) {
      return;
    }
    database.transact(
        handle -> {
          contact.ifPresent(c -> missed.notReached(handle, c.address(), id, result));
          new Outbound(handle).result(id, result, now());
          return id;
        });
    contact.ifPresent(c -> contacts.ended(id, Contact.EndReason.NOT_REACHED, now()));
  }

  /// The machine's question came to this end.
  public void result(String id, OutboundResult result) {
    database.transact(
        handle -> {
          new Outbound(handle).result(id, result, now());
          return id;
        });
  }

  public Optional<OutboundCall> find(String id) {
    return database.read(handle -> Dao.of(handle, OutboundDao.class).find(id));
  }

  public int since(OutboundKind kind, Instant since) {
    return database.read(handle -> Dao.of(handle, OutboundDao.class).since(kind, since));
  }

  public int toCitizen(String address, OutboundKind kind, Instant since) {
    return database.read(
        handle -> Dao.of(handle, OutboundDao.class).toCitizen(address, kind, since));
  }

  public int byAgent(String agent, OutboundKind kind, Instant since) {
    return database.read(handle -> Dao.of(handle, OutboundDao.class).byAgent(agent, kind, since));
  }

  private Instant now() {
    return millis(clock.instant());
  }

  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
