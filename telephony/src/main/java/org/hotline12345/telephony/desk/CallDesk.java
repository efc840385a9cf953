package org.hotline12345.telephony.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Medium;
import org.hotline12345.telephony.asterisk.AmiLink;
import org.hotline12345.telephony.asterisk.Switchboard;
import org.hotline12345.telephony.asterisk.TransferBoard;
import org.hotline12345.telephony.call.Apart;
import org.hotline12345.telephony.call.Bridges;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.CallEvent;
import org.hotline12345.telephony.call.CallState;
import org.hotline12345.telephony.call.Census;
import org.hotline12345.telephony.call.Leg;
import org.hotline12345.telephony.call.LineEvent;
import org.hotline12345.telephony.call.TransferEvent;
import org.hotline12345.telephony.call.Wish;
import org.hotline12345.telephony.ivr.Outcome;
import org.hotline12345.telephony.outbound.Outbound;
import org.hotline12345.telephony.supervision.Supervision;
import org.hotline12345.telephony.transfer.Target;
import org.hotline12345.tickets.missed.MissedCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that knows every call. Asterisk's events, the ACD's decisions and agents' wishes
/// come in by a bounded queue; when it overflows, events are dropped and Asterisk is asked for the
/// truth.
public final class CallDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);
  private static final int QUEUE = 50_000;

  private final BlockingQueue<DeskItem> queue = new LinkedBlockingQueue<>(QUEUE);
  private final AtomicBoolean overflowed = new AtomicBoolean();
  private final Bridges bridges = new Bridges();
  private final AmiLink link;
  private final Switchboard switchboard;
  private final CallActs acts;
  private final CallBook book;
  private final Legs legs;
  private final CallBacks callBacks;
  private final Outbound outbound;
  private final Supervision supervision;
  private final InstantSource clock;
  private final Thread thread;
  private boolean looked;

  /// Calls that are not citizens' calls to us.
  public record Beside(CallBacks callBacks, Outbound outbound, Supervision supervision) {}

  public CallDesk(
      AmiLink link,
      Switchboard switchboard,
      CallActs acts,
      CallBook book,
      Beside beside,
      InstantSource clock) {
    this.link = link;
    this.switchboard = switchboard;
    this.acts = acts;
    this.book = book;
    this.legs = acts.legs();
    this.callBacks = beside.callBacks();
    this.supervision = beside.supervision();
    this.outbound = beside.outbound();
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

  /// @return why not, or nothing once it has begun; its outcome shows in the call's stage
  public CompletionStage<Optional<String>> ask(ContactId contact, Wish wish) {
    CompletableFuture<Optional<String>> done = new CompletableFuture<>();
    if (!link.connected()) {
      done.complete(Optional.of("no connection with Asterisk"));
    } else {
      put(new DeskItem.Asked(contact, wish, done));
    }
    return done;
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
        case DeskItem.Asked(ContactId contact, Wish wish, var done) ->
            done.complete(book.happened(contact, new TransferEvent.Asked(wish)));
        case DeskItem.Stop _ -> {}
      }
    } catch (RuntimeException broken) {
      // One call's fault must not end the service of all others.
      LOG.error("Failed on {}", item.getClass().getSimpleName(), broken);
    }
  }

  private void line(LineEvent event) {
    switch (event) {
      case LineEvent.Step step -> {
        supervision.seen(step.leg());
        beside(step);
        StepReader.read(step, clock.instant()).ifPresent(told -> told(step.leg(), told));
      }
      case LineEvent.BridgeEntered(String bridge, Leg leg) ->
          bridges.enter(bridge, leg).forEach(this::met);
      case LineEvent.BridgeLeft(String bridge, Leg leg) -> bridges.leave(bridge, leg.channel());
      case LineEvent.HungUp(Leg leg, int cause) -> hungUp(leg, cause);
      case LineEvent.Silent(Leg leg) ->
          leg.contact()
              .filter(contact -> legs.agent(contact).equals(leg.channel()))
              .ifPresent(contact -> book.happened(contact, new TransferEvent.AgentLost()));
      case LineEvent.Census(List<LineEvent.Seen> channels) -> census(channels);
      case LineEvent.Placed placed -> placed(placed);
      case LineEvent.LinkUp _ -> acts.lineUp();
      case LineEvent.LinkDown _ -> bridges.clear();
    }
  }

  /// Steps that change no call's state.
  private void beside(LineEvent.Step step) {
    Leg leg = step.leg();
    switch (step.what()) {
      case "out-answered" -> leg.contact().ifPresent(outbound::answered);
      case "out-missed" ->
          leg.contact().ifPresent(contact -> outbound.missed(contact, step.status()));
      case "heard-out" -> leg.order().ifPresent(callBacks::heardOut);
      case "call-back-asked" -> citizens(leg, contact -> acts.missed(contact, MissedCause.ASKED));
      case "queue-full" -> citizens(leg, contact -> acts.missed(contact, MissedCause.QUEUE_FULL));
      default -> {}
    }
  }

  private static void citizens(Leg leg, Consumer<ContactId> act) {
    leg.contact().filter(_ -> leg.isCitizen()).ifPresent(act);
  }

  private void told(Leg leg, CallEvent event) {
    if (event instanceof TransferEvent.ConsultAnswered(Target target, String channel)) {
      legs.guest(leg.contact().orElseThrow(), target, channel);
    }
    leg.contact().ifPresent(contact -> book.happened(contact, event));
  }

  private void hungUp(Leg leg, int cause) {
    leg.order().ifPresent(order -> callBacks.hungUp(order, cause));
    leg.order().ifPresent(order -> outbound.hungUp(order, cause));
    supervision.gone(leg.channel());
    if (leg.contact().isEmpty()) {
      return;
    }
    ContactId contact = leg.contact().get();
    if (leg.isCitizen()) {
      book.happened(contact, new CallEvent.CitizenGone(Outcome.reason(leg.outcome())));
      if (!book.knows(contact)) {
        legs.forget(contact);
      }
      return;
    }
    boolean serving = legs.agent(contact).equals(leg.channel());
    legs.gone(contact, leg.channel());
    if (serving) {
      book.happened(contact, new TransferEvent.AgentGone());
    } else {
      leg.target().ifPresent(t -> book.happened(contact, new TransferEvent.TargetGone(t)));
    }
  }

  private void placed(LineEvent.Placed placed) {
    if (!placed.order().startsWith(TransferBoard.GUEST_ORDER)) {
      callBacks.placed(placed);
      outbound.placed(placed);
      return;
    }
    String name = placed.order().substring(TransferBoard.GUEST_ORDER.length());
    int slash = name.indexOf('/');
    if (slash > 0 && !placed.answered()) {
      ContactId contact = new ContactId(name.substring(0, slash));
      Target.read(name.substring(slash + 1))
          .ifPresent(target -> book.happened(contact, new TransferEvent.TargetGone(target)));
    }
  }

  private void met(Bridges.Meeting meeting) {
    Optional<Call> known =
        switch (meeting) {
          case Bridges.Pair pair -> pair.citizen().call(clock.instant());
          case Bridges.Guest guest -> guest.citizen().call(clock.instant());
        };
    if (known.isEmpty()) {
      return;
    }
    switch (meeting) {
      case Bridges.Pair(Leg _, ContactId contact, var agent, String channel) -> {
        legs.agent(contact, channel);
        book.happened(contact, new CallEvent.Together(known.get(), agent, channel));
      }
      case Bridges.Guest(Leg _, ContactId contact, Target target, String channel) -> {
        legs.guest(contact, target, channel);
        book.happened(contact, new TransferEvent.TargetJoined(known.get(), target, channel));
      }
    }
  }

  private void decision(Decision decision) {
    switch (decision) {
      case Decision.Offered offered -> {
        if (offered.request().medium() == Medium.CALL) {
          book.happened(offered.request().contact(), new CallEvent.Offered(offered.agent()));
        }
      }
      case Decision.Withdrawn withdrawn -> {
        if (book.knows(withdrawn.contact())) {
          book.happened(withdrawn.contact(), new CallEvent.OfferOver(withdrawn.agent()));
        }
      }
      case Decision.Diverted diverted -> {
        LOG.info("{}: {}, {}", diverted.request().contact(), diverted.reason(), diverted.wayOut());
        book.happened(
            diverted.request().contact(),
            new CallEvent.Diverted(
                diverted.wayOut(), diverted.request().queue(), diverted.reason()));
      }
      case Decision.Connected _,
          Decision.AgentChanged _,
          Decision.PauseRefused _,
          Decision.PauseOverdue _,
          Decision.Ignored _ -> {}
    }
  }

  private void hangUpNow(ContactId contact) {
    switch (book.state(contact)) {
      case CallState.Talking _, Apart.Conference _ -> switchboard.hangUp(legs.agent(contact));
      // Whoever is consulted keeps the citizen; without them the agent ends the whole call.
      case Apart.Consulting consulting when consulting.channel().isPresent() ->
          book.happened(contact, new TransferEvent.Asked(new Wish.Complete()));
      case Apart apart -> switchboard.hangUp(apart.call().channel());
      case CallState.Greeted(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Waiting(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Returning(Call call, var _) -> switchboard.hangUp(call.channel());
      case CallState.Diverted(Call call) -> switchboard.hangUp(call.channel());
      case CallState.Ringing(Call call, _) -> switchboard.hangUp(call.channel());
      case CallState.After _, CallState.Ended _, CallState.Unknown _ ->
          LOG.info("{}: nothing to hang up", contact);
    }
  }

  /// The truth after a connection: calls we did not know are taken over in the order of their
  /// arrival, calls that are gone are finished.
  private void census(List<LineEvent.Seen> channels) {
    supervision.clear();
    channels.forEach(seen -> supervision.seen(seen.leg()));
    List<Census.Found> all = Census.of(channels, bridges, clock.instant());
    Set<ContactId> present = new HashSet<>();
    all.forEach(found -> present.add(found.contact()));
    for (ContactId contact : book.known()) {
      if (!present.contains(contact)) {
        book.happened(contact, new CallEvent.Lost());
        legs.forget(contact);
      }
    }
    acts.adopting(true);
    for (Census.Found found : all) {
      found.others().forEach(leg -> remember(found.contact(), leg));
      found.event().ifPresent(event -> book.happened(found.contact(), event));
    }
    acts.adopting(false);
    if (!looked) {
      looked = true;
      acts.finishForgotten(present);
    }
    LOG.info("Asterisk has {} calls", all.size());
  }

  private void remember(ContactId contact, Leg leg) {
    leg.target()
        .ifPresentOrElse(
            target -> legs.guest(contact, target, leg.channel()),
            () -> leg.agent().ifPresent(_ -> legs.agent(contact, leg.channel())));
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
