package org.hotline12345.tickets.db;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.Because;
import org.hotline12345.tickets.Handling;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.Ticket;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketSettings;
import org.hotline12345.tickets.callback.Answer;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.callback.Verdict;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.outbound.OutboundResult;
import org.jdbi.v3.core.Handle;

/// Call-backs as rows with a due time. Sweep [#due] regularly, make each call-back, and report with
/// [#result]; one that nobody reports on comes up again. Thread-safe, also over nodes.
public final class CallBacks {
  /// A call of which nobody reported anything for so long was lost with its process.
  private static final Duration CALL_LASTS = Duration.ofMinutes(10);

  private static final int MAX_BATCH = 100;

  private final TicketDatabase database;
  private final TicketStream stream;
  private final Transitions transitions;
  private final TicketSettings settings;
  private final CallPace pace;

  public CallBacks(
      TicketDatabase database,
      TicketStream stream,
      Transitions transitions,
      TicketSettings settings) {
    this.database = database;
    this.stream = stream;
    this.transitions = transitions;
    this.settings = settings;
    this.pace = new CallPace(settings.outbound().satisfaction());
  }

  /// Takes what is due; each is handed out to one caller alone.
  public List<CallBack> due(Instant now, int limit) {
    var candidates =
        database.read(h -> Dao.of(h, CallBackDao.class).due(now, Math.min(limit, MAX_BATCH)));
    var taken = new ArrayList<CallBack>();
    for (var candidate : candidates) {
      database.transact(handle -> take(handle, candidate, now)).ifPresent(taken::add);
    }
    if (!candidates.isEmpty()) {
      stream.nudge();
    }
    return taken;
  }

  private Optional<CallBack> take(Handle handle, CallBackDao.Row candidate, Instant now) {
    var ticket = new TicketStore(handle).lock(candidate.ticket());
    var rows = Dao.of(handle, CallBackDao.class);
    var row = rows.lock(candidate.id()).filter(r -> r.outstanding() && !r.dueAt().isAfter(now));
    if (ticket.isEmpty() || row.isEmpty()) {
      return Optional.empty();
    }
    var policy = settings.catalogue().callBack();
    int attempt = row.get().attempts() + 1;
    if (attempt > policy.attempts()) {
      missed(handle, ticket.get(), row.get(), "多次未能联系上", false);
      return Optional.empty();
    }
    boolean call = row.get().channel() == Channel.PHONE;
    var later = call ? pace.later(handle, row.get().address(), now) : Optional.<Instant>empty();
    if (later.isPresent()) {
      rows.again(row.get().id(), later.get());
      return Optional.empty();
    }
    if (call) {
      pace.begun(handle, name(row.get(), attempt), row.get().address(), row.get().ticket(), now);
    }
    rows.trying(row.get().id(), attempt, now.plus(call ? CALL_LASTS : policy.chatAnswer()));
    var started = new TicketEvent.CallBackStarted(TicketEvent.SYSTEM, row.get().channel(), attempt);
    return transitions.apply(handle, ticket.get(), started, transitions.now())
            instanceof Outcome.Done done
        ? Optional.of(callBack(row.get(), attempt, done.ticket()))
        : Optional.empty();
  }

  private static CallBack callBack(CallBackDao.Row row, int attempt, Ticket ticket) {
    return new CallBack(
        row.id(),
        row.ticket(),
        row.channel(),
        row.address(),
        attempt,
        ticket.draft().value(FieldName.TITLE).orElse(""),
        ticket.handling().reply().map(Handling.Reply::text).orElse(""));
  }

  /// Reports what came of it. A late or second report changes nothing.
  public Outcome result(long id, Answer answer) {
    var outcome = database.transact(handle -> result(handle, id, answer));
    if (outcome instanceof Outcome.Done) {
      stream.nudge();
    }
    return outcome;
  }

  private Outcome result(Handle handle, long id, Answer answer) {
    var rows = Dao.of(handle, CallBackDao.class);
    var named = rows.find(id);
    if (named.isEmpty()) {
      return new Outcome.NotFound();
    }
    var ticket = new TicketStore(handle).lock(named.get().ticket());
    var row = rows.lock(id).filter(CallBackDao.Row::outstanding);
    if (ticket.isEmpty() || row.isEmpty()) {
      return new Outcome.NotNow(Because.NOTHING_NEW);
    }
    pace.ended(handle, name(row.get(), row.get().attempts()), result(answer), transitions.now());
    return switch (answer) {
      case Answer.Rated rated -> rated(handle, ticket.get(), row.get(), rated);
      case Answer.NotReached not -> missed(handle, ticket.get(), row.get(), not.because(), false);
      case Answer.Refused refused ->
          missed(handle, ticket.get(), row.get(), refused.because(), true);
    };
  }

  private static OutboundResult result(Answer answer) {
    return switch (answer) {
      case Answer.Rated _ -> OutboundResult.REACHED;
      case Answer.NotReached not -> not.result();
      case Answer.Refused _ -> OutboundResult.REFUSED;
    };
  }

  private static String name(CallBackDao.Row row, int attempt) {
    return "callback-" + row.id() + "-" + attempt;
  }

  private Outcome rated(Handle handle, Ticket ticket, CallBackDao.Row row, Answer.Rated rated) {
    var now = transitions.now();
    Dao.of(handle, CallBackDao.class)
        .settle(row.id(), "ANSWERED", Optional.of(rated.satisfaction()), rated.note());
    var event = Verdict.of(ticket, rated, TicketEvent.SYSTEM, settings, now);
    return transitions.apply(handle, ticket, event, now);
  }

  private Outcome missed(
      Handle handle, Ticket ticket, CallBackDao.Row row, String because, boolean refused) {
    var rows = Dao.of(handle, CallBackDao.class);
    var now = transitions.now();
    var policy = settings.catalogue().callBack();
    boolean last = refused || row.attempts() >= policy.attempts();
    if (last) {
      rows.settle(row.id(), "NOT_REACHED", Optional.empty(), Optional.of(because));
    } else {
      rows.again(row.id(), now.plus(policy.retry()));
    }
    var event =
        new TicketEvent.CallBackNotReached(TicketEvent.SYSTEM, row.attempts(), because, last);
    return transitions.apply(handle, ticket, event, now);
  }

  /// A citizen's message that is nothing but a rating answers the card we sent them, if there is
  /// one.
  Optional<String> answered(Handle handle, Channel channel, String address, int satisfaction) {
    var row = Dao.of(handle, CallBackDao.class).trying(channel, address);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var rated = new Answer.Rated(satisfaction, Optional.empty());
    return result(handle, row.get().id(), rated) instanceof Outcome.Done done
        ? Optional.of(done.ticket().number())
        : Optional.empty();
  }
}
