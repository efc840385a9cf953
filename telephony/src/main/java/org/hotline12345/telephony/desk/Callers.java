package org.hotline12345.telephony.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.Request;
import org.hotline12345.telephony.CallerHistory;
import org.hotline12345.telephony.CallerHistory.Known;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.Leg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes of a call what is asked of the ACD: what it needs, why it goes before others, and who
/// served this citizen last, as far as that is known by then. Thread-safe.
public final class Callers {
  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

  private final AcdRules rules;
  private final ExecutorService background;
  private final InstantSource clock;
  private final Map<ContactId, CompletableFuture<Known>> known = new ConcurrentHashMap<>();
  private volatile CallerHistory history = (_, _, _) -> Known.NOTHING;

  public Callers(AcdRules rules, ExecutorService background, InstantSource clock) {
    this.rules = rules;
    this.background = background;
    this.clock = clock;
  }

  /// Until then every caller is a stranger.
  public void ask(CallerHistory of) {
    history = of;
  }

  /// Begins to find out; does not wait.
  void arrived(Call call) {
    if (!call.citizen().equals(Leg.WITHHELD)) {
      known.computeIfAbsent(
          call.contact(), _ -> CompletableFuture.supplyAsync(() -> look(call), background));
    }
  }

  void gone(ContactId contact) {
    known.remove(contact);
  }

  /// Runs once it is known who calls, at once if it is.
  void whenKnown(Call call, Runnable then) {
    CompletableFuture<Known> search = known.get(call.contact());
    if (search != null) {
      var _ = search.thenRun(then);
    }
  }

  private Known look(Call call) {
    try {
      return history.of(call.citizen(), call.contact(), clock.instant());
    } catch (RuntimeException away) {
      // The database may be away; the call is then served as any other.
      LOG.warn("{}: nothing is known of the caller: {}", call.contact(), away.toString());
      return Known.NOTHING;
    }
  }

  Request request(Call call) {
    CompletableFuture<Known> search = known.get(call.contact());
    Known caller = search == null ? Known.NOTHING : search.getNow(Known.NOTHING);
    Map<String, Integer> needs = rules.needs(List.of(call.skills().split(",")));
    List<Reason> reasons = new ArrayList<>();
    int steps = Math.clamp(call.priority(), 0, Reason.MOST);
    if (steps > 0) {
      reasons.add(new Reason(Reason.Kind.FLOW, steps));
    }
    Set<Reason.Kind> kinds = EnumSet.noneOf(Reason.Kind.class);
    kinds.addAll(call.why());
    kinds.addAll(caller.marks());
    if (caller.repeat()) {
      kinds.add(Reason.Kind.REPEAT_CALLER);
    }
    kinds.forEach(kind -> reasons.add(rules.reason(kind)));
    return Request.of(call.contact(), Medium.CALL, call.arrivedAt())
        .in(rules.queueOf(needs))
        .needing(needs)
        .because(reasons)
        .preferring(caller.lastAgent());
  }
}
