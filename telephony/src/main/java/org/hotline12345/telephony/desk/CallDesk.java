package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Medium;
import org.hotline12345.telephony.asterisk.AmiLink;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.call.Bridges;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.CallAct;
import org.hotline12345.telephony.call.CallEvent;
import org.hotline12345.telephony.call.CallLifecycle;
import org.hotline12345.telephony.call.CallState;
import org.hotline12345.telephony.call.CallStep;
import org.hotline12345.telephony.call.Leg;
import org.hotline12345.telephony.call.LineEvent;
import org.hotline12345.telephony.outbound.Outbound;
import org.hotline12345.tickets.missed.MissedCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that knows every call. Asterisk's events and the ACD's decisions come in by a
/// bounded queue; when it overflows, events are dropped and Asterisk is asked for the truth.
public final class CallDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);
  private static final int QUEUE = 50_000;

  private final BlockingQueue<DeskItem> queue = new LinkedBlockingQueue<>(QUEUE);
  private final AtomicBoolean overflowed = new AtomicBoolean();
  private final Map<ContactId, CallState> calls = new HashMap<>();
  private final Map<ContactId, String> agentChannels = new HashMap<>();
  private final Bridges bridges = new Bridges();
  private final AmiLink link;
  private final Switchboard switchboard;
  private final CallActs acts;
  private final CallBacks callBacks;
  private final Outbound outbound;
  private final InstantSource clock;
  private final Thread thread;
  private boolean looked;

  public CallDesk(
      AmiLink link,
      Switchboard switchboard,
      CallActs acts,
      CallBacks callBacks,
      Outbound outbound,
      InstantSource clock) {
    this.link = link;
    this.switchboard = switchboard;
    this.acts = acts;
    this.callBacks = callBacks;
    this.outbound = outbound;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("call-desk").daemon().unstarted(this::work);
  }

  public void start() {
    thread.start();
  }

  public void heard(LineEvent event) {
    put(new DeskItem.FromAsterisk(event));
  }

  public void decided(Decision decision) {
    put(new DeskItem.FromAcd(decision));
  }

  public void hangUp(ContactId contact) {
    put(new DeskItem.HangUp(contact));
  }

  private void put(DeskItem item) {
    if (!queue.offer(item) && overflowed.compareAndSet(false, true)) {
      LOG.error("More than {} events wait; Asterisk will be asked for the truth", QUEUE);
    }
  }

  private void work() {
    try {
      while (true) {
        DeskItem item = queue.take();
        if (item instanceof DeskItem.Stop) {
          return;
        }
        take(item);
        if (queue.isEmpty() && overflowed.compareAndSet(true, false)) {
          link.lookAround();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(DeskItem item) {
    try {
      switch (item) {
        case DeskItem.FromAsterisk(LineEvent event) -> line(event);
        case DeskItem.FromAcd(Decision decision) -> decision(decision);
        case DeskItem.HangUp(ContactId contact) -> hangUpNow(contact);
        case DeskItem.Stop _ -> {}
      }
    } catch (RuntimeException broken) {
      // One call's fault must not end the service of all others.
      LOG.error("Failed on {}", item.getClass().getSimpleName(), broken);
    }
  }

  private void line(LineEvent event) {
    switch (event) {
      case LineEvent.Step step -> step(step);
      case LineEvent.BridgeEntered(String bridge, Leg leg) ->
          bridges.enter(bridge, leg).ifPresent(this::together);
      case LineEvent.BridgeLeft(String bridge, Leg leg) -> bridges.leave(bridge, leg.channel());
      case LineEvent.HungUp(Leg leg, int cause) -> {
        leg.order().ifPresent(order -> callBacks.hungUp(order, cause));
        leg.order().ifPresent(order -> outbound.hungUp(order, cause));
        leg.call(clock.instant())
            .ifPresent(call -> happened(call.contact(), new CallEvent.CitizenGone()));
      }
      case LineEvent.Census(List<LineEvent.Seen> channels) -> census(channels);
      case LineEvent.Placed placed -> {
        callBacks.placed(placed);
        outbound.placed(placed);
      }
      case LineEvent.LinkUp _ -> acts.lineUp();
      case LineEvent.LinkDown _ -> bridges.clear();
    }
  }

  private void step(LineEvent.Step step) {
    switch (step.what()) {
      case "out-answered" -> step.leg().contact().ifPresent(outbound::answered);
      case "out-missed" ->
          step.leg().contact().ifPresent(contact -> outbound.missed(contact, step.status()));
      case "heard-out" -> step.leg().order().ifPresent(callBacks::heardOut);
      default -> citizensStep(step);
    }
  }

  private void citizensStep(LineEvent.Step step) {
    Optional<Call> known = step.leg().call(clock.instant());
    if (known.isEmpty()) {
      return;
    }
    Call call = known.get();
    switch (step.what()) {
      case "arrived" -> happened(call.contact(), new CallEvent.Arrived(call));
      case "waiting" -> happened(call.contact(), new CallEvent.Queued(call));
      case "missed" ->
          happened(call.contact(), new CallEvent.Missed(!step.status().equals("NOANSWER")));
      case "call-back-asked" -> acts.missed(call.contact(), MissedCause.ASKED);
      case "queue-full" -> acts.missed(call.contact(), MissedCause.QUEUE_FULL);
      case "agent-left" -> happened(call.contact(), new CallEvent.AgentLeft(call));
      default -> LOG.warn("Unknown step {} in the dialplan", step.what());
    }
  }

  private void together(Bridges.Pair pair) {
    agentChannels.put(pair.contact(), pair.agentChannel());
    pair.citizen()
        .call(clock.instant())
        .ifPresent(
            call ->
                happened(
                    pair.contact(),
                    new CallEvent.Together(call, pair.agent(), pair.agentChannel())));
  }

  private void decision(Decision decision) {
    switch (decision) {
      case Decision.Offered offered -> {
        if (offered.request().medium() == Medium.CALL) {
          happened(offered.request().contact(), new CallEvent.Offered(offered.agent()));
        }
      }
      case Decision.Withdrawn withdrawn -> {
        if (calls.containsKey(withdrawn.contact())) {
          happened(withdrawn.contact(), new CallEvent.OfferOver(withdrawn.agent()));
        }
      }
      case Decision.Diverted diverted -> {
        LOG.info("{}: {}, {}", diverted.request().contact(), diverted.reason(), diverted.wayOut());
        happened(diverted.request().contact(), new CallEvent.Diverted(diverted.wayOut()));
      }
      case Decision.Connected _,
          Decision.AgentChanged _,
          Decision.PauseRefused _,
          Decision.PauseOverdue _,
          Decision.Ignored _ -> {}
    }
  }

  private void hangUpNow(ContactId contact) {
    switch (calls.getOrDefault(contact, new CallState.Unknown())) {
      case CallState.Talking _ -> switchboard.hangUp(agentChannels.getOrDefault(contact, ""));
      case CallState.Greeted(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Waiting(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Returning(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Diverted(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Ringing(Call call, _) -> switchboard.hangUp(call.channel());
      case CallState.After _, CallState.Ended _, CallState.Unknown _ ->
          LOG.info("{}: nothing to hang up", contact);
    }
  }

  /// The truth after a connection: calls we did not know are taken over in the order of their
  /// arrival, calls that are gone are finished.
  private void census(List<LineEvent.Seen> channels) {
    Instant now = clock.instant();
    bridges.clear();
    Map<ContactId, Bridges.Pair> talking = new HashMap<>();
    for (LineEvent.Seen seen : channels) {
      if (!seen.bridge().isEmpty()) {
        bridges.enter(seen.bridge(), seen.leg()).ifPresent(p -> talking.put(p.contact(), p));
      }
    }
    List<Leg> citizens = new ArrayList<>();
    Set<ContactId> present = new HashSet<>();
    for (LineEvent.Seen seen : channels) {
      if (seen.leg().call(now).isPresent()) {
        citizens.add(seen.leg());
        present.add(seen.leg().contact().orElseThrow());
      }
    }
    for (ContactId contact : List.copyOf(calls.keySet())) {
      if (!present.contains(contact)) {
        happened(contact, new CallEvent.Lost());
      }
    }
    citizens.sort(Comparator.comparing(leg -> leg.call(now).orElseThrow().arrivedAt()));
    for (Leg citizen : citizens) {
      found(citizen, citizen.call(now).orElseThrow(), talking);
    }
    if (!looked) {
      looked = true;
      acts.finishForgotten(present);
    }
    LOG.info("Asterisk has {} calls, {} of them talk", citizens.size(), talking.size());
  }

  private void found(Leg citizen, Call call, Map<ContactId, Bridges.Pair> talking) {
    Bridges.Pair pair = talking.get(call.contact());
    if (pair != null) {
      together(pair);
      return;
    }
    switch (citizen.stage()) {
      case "greeting" -> happened(call.contact(), new CallEvent.Arrived(call));
      case "waiting" -> happened(call.contact(), new CallEvent.FoundWaiting(call, true));
      case "connecting", "survival", "way-out" ->
          happened(call.contact(), new CallEvent.FoundWaiting(call, false));
      case "after" -> happened(call.contact(), new CallEvent.AgentLeft(call));
      default -> LOG.debug("A call at {} tells by itself what follows", citizen.stage());
    }
  }

  private void happened(ContactId contact, CallEvent event) {
    CallState from = calls.getOrDefault(contact, new CallState.Unknown());
    switch (CallLifecycle.next(from, event)) {
      case CallStep.MovedTo(CallState to, List<CallAct> todo) -> {
        LOG.info("{}: {} -{}-> {}", contact, name(from), name(event), name(to));
        if (to instanceof CallState.Ended) {
          calls.remove(contact);
          agentChannels.remove(contact);
        } else {
          calls.put(contact, to);
        }
        todo.forEach(acts::carryOut);
      }
      case CallStep.Ignored(String because) ->
          LOG.debug("{}: {} in {} ignored: {}", contact, name(event), name(from), because);
    }
  }

  private static String name(Object of) {
    return of.getClass().getSimpleName();
  }

  @Override
  public void close() {
    put(new DeskItem.Stop());
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
