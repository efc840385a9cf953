package org.hotline12345.tickets.db;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Contact.EndReason;
import org.hotline12345.tickets.missed.MissedCall;
import org.hotline12345.tickets.missed.MissedCause;
import org.hotline12345.tickets.missed.MissedEvent;
import org.hotline12345.tickets.missed.MissedLife;
import org.hotline12345.tickets.missed.MissedRules;
import org.hotline12345.tickets.missed.MissedState;
import org.hotline12345.tickets.missed.MissedStep;
import org.hotline12345.tickets.outbound.OutboundCall;
import org.hotline12345.tickets.outbound.OutboundKind;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ledger of callers who did not reach an agent. Rows are opened and closed in the transaction
/// that ends or answers the call, so none is lost or doubled. Thread-safe, also over nodes.
public final class MissedCalls {
  private static final Logger LOG = LoggerFactory.getLogger(MissedCalls.class);
  private static final int MOST = 500;

  /// Ends without an agent that nobody need be called back for.
  private static final Set<EndReason> SATISFIED =
      Set.of(EndReason.LEFT_MESSAGE, EndReason.SELF_SERVED, EndReason.TRANSFERRED);
  private static final String NUMBER = "\\+?[0-9]{3,20}";

  private final TicketDatabase database;
  private final MissedRules rules;
  private final InstantSource clock;

  public MissedCalls(TicketDatabase database, MissedRules rules, InstantSource clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  public MissedRules rules() {
    return rules;
  }

  /// Notes why this call will end without an agent, before it ends.
  void noted(Handle handle, String contact, MissedCause cause) {
    Dao.of(handle, MissedDao.class).remember(contact, cause);
  }

  /// Notes at which number the citizen wishes to be called back. Another number has a row of its
  /// own.
  void wished(Handle handle, String contact, String number) {
    Dao.of(handle, MissedDao.class).wish(contact, number);
  }

  /// A call of a citizen ended without an agent.
  void ended(Handle handle, Contact contact) {
    if (contact.channel() != Channel.PHONE
        || contact.answeredAt().isPresent()
        || contact.endReason().filter(SATISFIED::contains).isPresent()) {
      return;
    }
    if (contact.direction() == Contact.Direction.OUTBOUND) {
      notReached(handle, contact.address(), contact.id(), OutboundResult.HUNG_UP);
      return;
    }
    var rows = Dao.of(handle, MissedDao.class);
    var noted = rows.noted(contact.id());
    var cause = noted.orElse(cause(contact));
    if (noted.isEmpty() && rows.remember(contact.id(), cause) == 0) {
      return;
    }
    var endedAt = contact.endedAt().orElse(contact.arrivedAt());
    var number = rows.wished(contact.id()).filter(wish -> wish.matches(NUMBER));
    var address = number.orElse(contact.address());
    var fresh = new MissedDao.Fresh(address, contact.id(), cause, contact.arrivedAt(), endedAt);
    boolean reachable = address.matches(NUMBER);
    rows.belongs(
        contact.id(),
        reachable ? rows.open(fresh, rules.hours().next(endedAt)) : rows.withheld(fresh));
  }

  private static MissedCause cause(Contact contact) {
    boolean asked = contact.endReason().filter(EndReason.CALL_BACK_WISHED::equals).isPresent();
    return asked ? MissedCause.ASKED : MissedCause.ABANDONED;
  }

  /// An agent talks with the citizen.
  void answered(Handle handle, Contact contact) {
    if (contact.channel() == Channel.PHONE) {
      Dao.of(handle, MissedDao.class)
          .lockOpen(contact.address())
          .ifPresent(
              row ->
                  apply(
                      handle,
                      row,
                      new MissedEvent.Served(contact.id()),
                      row.agent(),
                      contact.agent()));
    }
  }

  /// What is due now, by place.
  public List<MissedCall> due(int limit) {
    return rows(dao -> dao.due(now(), Math.min(limit, MOST)));
  }

  /// How many citizens are being called.
  public int trying() {
    return database.read(handle -> Dao.of(handle, MissedDao.class).trying());
  }

  /// Open rows by place.
  public List<MissedCall> open(int limit) {
    return rows(dao -> dao.open(Math.min(limit, MOST)));
  }

  /// Closed rows, newest first.
  public List<MissedCall> closed(int limit) {
    return rows(dao -> dao.closed(Math.min(limit, MOST)));
  }

  public Optional<MissedCall> find(long id) {
    return database.read(
        handle -> Dao.of(handle, MissedDao.class).find(id).map(MissedDao.Row::call));
  }

  private List<MissedCall> rows(Function<MissedDao, List<MissedDao.Row>> query) {
    return database.read(
        handle ->
            query.apply(Dao.of(handle, MissedDao.class)).stream()
                .map(MissedDao.Row::call)
                .toList());
  }

  /// Begins a call-back, for one caller alone: opens its contact, which keeps the original arrival.
  ///
  /// @param contact the call-back's id, not used before
  /// @param agent who asks for it; empty: the machine
  /// @return empty when somebody else was quicker, or the citizen is calling just now
  public Optional<MissedCall> take(long id, String contact, Optional<String> agent) {
    return database.transact(handle -> take(handle, id, contact, agent));
  }

  private Optional<MissedCall> take(
      Handle handle, long id, String contact, Optional<String> agent) {
    var rows = Dao.of(handle, MissedDao.class);
    var row = rows.lock(id);
    if (row.isEmpty() || rows.calling(row.get().address())) {
      return Optional.empty();
    }
    var step = apply(handle, row.get(), new MissedEvent.Called(contact), agent, Optional.empty());
    if (step instanceof MissedStep.Ignored) {
      return Optional.empty();
    }
    new Outbound(handle)
        .begin(
            new OutboundCall(
                contact,
                OutboundKind.MISSED,
                row.get().address(),
                agent,
                "",
                Optional.empty(),
                now()),
            row.get().arrivedAt());
    return rows.find(id).map(MissedDao.Row::call);
  }

  /// Reports that a call-back did not bring them together; a late or second report changes nothing.
  void notReached(Handle handle, String address, String contact, OutboundResult result) {
    Dao.of(handle, MissedDao.class)
        .lockOpen(address)
        .ifPresent(
            row ->
                apply(
                    handle,
                    row,
                    new MissedEvent.NotReached(contact, result),
                    row.agent(),
                    Optional.empty()));
  }

  /// @return whether the row was open
  public boolean declined(long id, String agent) {
    return database.transact(
        handle ->
            Dao.of(handle, MissedDao.class)
                .lock(id)
                .filter(
                    row ->
                        apply(
                                handle,
                                row,
                                new MissedEvent.Declined(),
                                row.agent(),
                                Optional.of(agent))
                            instanceof MissedStep.MovedTo)
                .isPresent());
  }

  /// Closes what grew too old and takes back what was lost. Sweep regularly.
  ///
  /// @return how many rows changed
  public int age() {
    var candidates =
        database.read(
            handle ->
                Dao.of(handle, MissedDao.class).aged(now().minus(rules.oldest()), now(), MOST));
    var changed = new ArrayList<Long>();
    for (long id : candidates) {
      boolean moved =
          database.transact(
              handle ->
                  Dao.of(handle, MissedDao.class)
                      .lock(id)
                      .map(
                          r ->
                              apply(handle, r, new MissedEvent.Aged(), r.agent(), Optional.empty()))
                      .filter(MissedStep.MovedTo.class::isInstance)
                      .isPresent());
      if (moved) {
        changed.add(id);
      }
    }
    return changed.size();
  }

  private MissedStep apply(
      Handle handle,
      MissedDao.Row row,
      MissedEvent event,
      Optional<String> agent,
      Optional<String> by) {
    var step = MissedLife.next(row.now(), event, row.arrivedAt(), row.attempts(), rules, now());
    if (step instanceof MissedStep.MovedTo(MissedState to, int attempts)) {
      Dao.of(handle, MissedDao.class).change(change(row, event, to, attempts, agent, by));
      LOG.info("missed call {}: {} -> {}", row.id(), row.state(), to.getClass().getSimpleName());
    }
    return step;
  }

  private static MissedDao.Change change(
      MissedDao.Row row,
      MissedEvent event,
      MissedState to,
      int attempts,
      Optional<String> agent,
      Optional<String> by) {
    var result =
        event instanceof MissedEvent.NotReached not ? Optional.of(not.result()) : row.lastResult();
    return switch (to) {
      case MissedState.Due(Instant at) ->
          new MissedDao.Change(
              row.id(), "DUE", at, attempts, row.contact(), agent, result, none(), none(), none());
      case MissedState.Trying(String contact, Instant until) ->
          new MissedDao.Change(
              row.id(),
              "TRYING",
              until,
              attempts,
              Optional.of(contact),
              agent,
              row.lastResult(),
              none(),
              none(),
              none());
      case MissedState.Closed closed ->
          new MissedDao.Change(
              row.id(),
              "CLOSED",
              row.dueAt(),
              attempts,
              row.contact(),
              agent,
              result,
              Optional.of(closed.why()),
              Optional.of(closed.at()),
              by);
    };
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
