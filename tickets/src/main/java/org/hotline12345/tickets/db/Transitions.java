package org.hotline12345.tickets.db;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.Because;
import org.hotline12345.tickets.Lifecycle;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.Step;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.callback.Route;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves tickets: load, decide, store ticket and event in one transaction, then tell. Thread-safe.
public final class Transitions {
  private static final Logger log = LoggerFactory.getLogger(Transitions.class);

  private final TicketDatabase database;
  private final TicketStream stream;
  private final TicketSettings settings;
  private final InstantSource clock;

  public Transitions(
      TicketDatabase database, TicketStream stream, TicketSettings settings, InstantSource clock) {
    this.database = database;
    this.stream = stream;
    this.settings = settings;
    this.clock = clock;
  }

  /// What somebody intends after a look at the ticket.
  public sealed interface Intent {
    record Do(TicketEvent event) implements Intent {}

    record Refuse(Outcome outcome) implements Intent {}
  }

  /// @param seen the version that the actor has seen; empty when it does not matter
  /// @param policy pure: it may run more than once
  public Outcome attempt(
      String number, OptionalLong seen, Actor actor, BiFunction<Ticket, Instant, Intent> policy) {
    var outcome = database.transact(handle -> decide(handle, number, seen, actor, policy));
    if (outcome instanceof Outcome.Done) {
      stream.nudge();
    }
    return outcome;
  }

  private Outcome decide(
      Handle handle,
      String number,
      OptionalLong seen,
      Actor actor,
      BiFunction<Ticket, Instant, Intent> policy) {
    var found = new TicketStore(handle).lock(number).filter(actor::handles);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    var ticket = found.get();
    if (seen.isPresent() && !ticket.fresh(seen.getAsLong())) {
      return new Outcome.Stale(ticket.version());
    }
    var now = now();
    return switch (policy.apply(ticket, now)) {
      case Intent.Refuse refused -> refused.outcome();
      case Intent.Do todo -> apply(handle, ticket, todo.event(), now);
    };
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Within an open transaction that holds the ticket's lock.
  Outcome apply(Handle handle, Ticket ticket, TicketEvent event, Instant now) {
    return switch (Lifecycle.next(ticket, event, now)) {
      case Step.Ignored ignored ->
          ignored.because() == Because.NOTHING_NEW
              ? new Outcome.Done(ticket)
              : new Outcome.NotNow(ignored.because());
      case Step.Moved moved -> {
        var after = moved.ticket();
        var consequence = callBack(handle, after, event, now);
        new TicketStore(handle).change(ticket, after, event, now);
        log.debug(
            "ticket {} {}: {} -> {}",
            ticket.number(),
            event.getClass().getSimpleName(),
            ticket.stage(),
            after.stage());
        yield consequence.isPresent()
            ? apply(handle, after, consequence.get(), now)
            : new Outcome.Done(after);
      }
    };
  }

  /// A reply makes a call-back due, or ends the road when there is no way back to the citizen.
  private Optional<TicketEvent> callBack(
      Handle handle, Ticket after, TicketEvent event, Instant now) {
    var rows = Dao.of(handle, CallBackDao.class);
    if (event instanceof TicketEvent.Replied) {
      var route = Route.to(after);
      if (route.isEmpty()) {
        return Optional.of(
            new TicketEvent.CallBackNotReached(TicketEvent.SYSTEM, 0, "没有可以回访的联系方式", true));
      }
      var dueAt = now.plus(settings.catalogue().callBack().delay());
      rows.insert(after.number(), route.get().channel(), route.get().address(), dueAt, now);
    } else if (after.stage().over() || event instanceof TicketEvent.Redone) {
      rows.settleAll(after.number());
    }
    return Optional.empty();
  }
}
