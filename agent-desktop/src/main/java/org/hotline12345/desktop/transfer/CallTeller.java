package org.hotline12345.desktop.transfer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.desktop.live.LiveHub;
import org.hotline12345.desktop.live.LiveMessage;
import org.hotline12345.desktop.session.Person;
import org.hotline12345.desktop.session.Role;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.transfer.Target;

/// Tells pages where their calls are, and rings at those to whom a call is sent. Thread-safe.
public final class CallTeller implements Consumer<CallNow> {
  private static final Duration RING = Duration.ofSeconds(30);

  private final LiveHub hub;
  private final Names names;
  private final Function<ContactId, Optional<CallView.Helper>> helpers;
  private final Supplier<Collection<CallNow>> calls;
  private final InstantSource clock;
  private final Map<ContactId, AgentId> ringing = new ConcurrentHashMap<>();

  /// @param helpers who helps with a call, as far as its agent may know
  /// @param calls every live call
  public CallTeller(
      LiveHub hub,
      Names names,
      Function<ContactId, Optional<CallView.Helper>> helpers,
      Supplier<Collection<CallNow>> calls,
      InstantSource clock) {
    this.hub = hub;
    this.names = names;
    this.helpers = helpers;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public void accept(CallNow now) {
    hub.callNow(view(now));
    ring(now);
  }

  /// For a page that opens.
  public List<LiveMessage> seenBy(Person person) {
    return calls.get().stream()
        .filter(
            now ->
                person.is(Role.MANAGER)
                    || now.agent()
                        .map(AgentId::value)
                        .filter(person.username()::equals)
                        .isPresent())
        .<LiveMessage>map(now -> new LiveMessage.CallNow(view(now)))
        .toList();
  }

  public CallView view(CallNow now) {
    return CallView.of(
        now,
        now.target().map(names::who),
        now.called().flatMap(names::lineOf),
        helpers.apply(now.contact()));
  }

  private void ring(CallNow now) {
    Optional<AgentId> at = rings(now);
    AgentId before =
        at.isPresent() ? ringing.put(now.contact(), at.get()) : ringing.remove(now.contact());
    if (before != null && !at.equals(Optional.of(before))) {
      hub.ringOver(before.value(), now.contact().value(), "转接已结束");
    }
    if (at.isPresent() && !at.get().equals(before)) {
      String from = now.agent().map(AgentId::value).map(names::person).orElse("");
      hub.ring(
          at.get().value(),
          now.contact().value(),
          clock.instant().plus(RING),
          now.stage() == CallNow.Stage.RECALLING ? "转接无人接听，退回" : from + " 转来");
    }
  }

  private static Optional<AgentId> rings(CallNow now) {
    return switch (now.stage()) {
      case RECALLING -> now.agent();
      case SENDING, CONSULTING, CONFERENCE ->
          now.answered() ? Optional.empty() : now.target().flatMap(Target::agent);
      default -> Optional.empty();
    };
  }
}
