package org.hotline12345.telephony.desk;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hotline12345.acd.ContactId;
import org.hotline12345.telephony.call.Apart;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.CallAct;
import org.hotline12345.telephony.call.CallEvent;
import org.hotline12345.telephony.call.CallLifecycle;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.call.CallState;
import org.hotline12345.telephony.call.CallStep;
import org.hotline12345.telephony.supervision.Supervision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of every call. Changed by the desk's thread alone; [#now], [#all] and
/// [#spied] may be read by any thread.
public final class CallBook {
  private static final Logger LOG = LoggerFactory.getLogger(CallBook.class);

  private final Map<ContactId, CallState> calls = new ConcurrentHashMap<>();
  private final Map<ContactId, CallNow> views = new ConcurrentHashMap<>();
  private final List<Consumer<CallNow>> watchers = new CopyOnWriteArrayList<>();
  private final CallActs acts;
  private final InstantSource clock;

  public CallBook(CallActs acts, InstantSource clock) {
    this.acts = acts;
    this.clock = clock;
  }

  /// Tells of every change. Watchers must return at once.
  public void watch(Consumer<CallNow> watcher) {
    watchers.add(watcher);
  }

  public Optional<CallNow> now(ContactId contact) {
    return Optional.ofNullable(views.get(contact));
  }

  public Collection<CallNow> all() {
    return List.copyOf(views.values());
  }

  /// The legs of a call that an agent serves, for supervisors.
  public Optional<Supervision.Spied> spied(ContactId contact) {
    String agent = acts.legs().agent(contact);
    if (agent.isEmpty()) {
      return Optional.empty();
    }
    return switch (state(contact)) {
      case CallState.Talking(Call call, var _) ->
          Optional.of(new Supervision.Spied(call.channel(), agent));
      case Apart apart -> Optional.of(new Supervision.Spied(apart.call().channel(), agent));
      default -> Optional.empty();
    };
  }

  CallState state(ContactId contact) {
    return calls.getOrDefault(contact, new CallState.Unknown());
  }

  boolean knows(ContactId contact) {
    return calls.containsKey(contact);
  }

  Set<ContactId> known() {
    return Set.copyOf(calls.keySet());
  }

  /// @return why it changed nothing, if so
  Optional<String> happened(ContactId contact, CallEvent event) {
    CallState from = state(contact);
    switch (CallLifecycle.next(from, event)) {
      case CallStep.MovedTo(CallState to, List<CallAct> todo) -> {
        LOG.info("{}: {} -{}-> {}", contact, name(from), name(event), name(to));
        if (to instanceof CallState.Ended) {
          calls.remove(contact);
        } else {
          calls.put(contact, to);
        }
        todo.forEach(acts::carryOut);
        publish(contact, from, to);
        return Optional.empty();
      }
      case CallStep.Ignored(String because) -> {
        LOG.debug("{}: {} in {} ignored: {}", contact, name(event), name(from), because);
        return Optional.of(because);
      }
    }
  }

  private void publish(ContactId contact, CallState from, CallState to) {
    if (from.equals(to)) {
      return;
    }
    Optional<CallNow> now = CallNow.of(to, clock.instant());
    if (to instanceof CallState.Ended) {
      views.remove(contact);
    } else {
      now.ifPresent(view -> views.put(contact, view));
    }
    now.ifPresent(view -> watchers.forEach(watcher -> watcher.accept(view)));
  }

  private static String name(Object of) {
    return of.getClass().getSimpleName();
  }
}
