package org.hotline12345.acd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AcdEvent.AgentPaused;
import org.hotline12345.acd.AcdEvent.AgentReady;
import org.hotline12345.acd.AcdEvent.AgentSignedIn;
import org.hotline12345.acd.AcdEvent.AgentSignedOut;
import org.hotline12345.acd.AcdEvent.ContactEnded;
import org.hotline12345.acd.AcdEvent.ContactServing;
import org.hotline12345.acd.AcdEvent.ContactWaiting;
import org.hotline12345.acd.AcdEvent.OfferAccepted;
import org.hotline12345.acd.AcdEvent.OfferRefused;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AcdEvent.Tick;
import org.hotline12345.acd.AcdState.Deadline;
import org.hotline12345.acd.AgentState.SignedOut;
import org.hotline12345.acd.AgentState.WrapUp;
import org.hotline12345.acd.Conversation.Offered;
import org.hotline12345.acd.Conversation.Talking;
import org.hotline12345.acd.Conversation.Waiting;

/// The whole of the ACD as one pure function: the same state, event, time and rules always give the
/// same step, so a log of events replays to the same decisions.
public final class Routing {
  private final Turn turn;
  private final Instant now;
  private final AcdRules rules;

  private Routing(Turn turn) {
    this.turn = turn;
    this.now = turn.now;
    this.rules = turn.rules;
  }

  /// What follows from the event. An event that comes late or twice changes nothing; the one
  /// decision is then [Decision.Ignored], with the reason.
  public static Step next(AcdState state, AcdEvent event, Instant now, AcdRules rules) {
    Turn turn = new Turn(state, now, rules);
    Optional<String> ignored = new Routing(turn).apply(event);
    if (ignored.isPresent()) {
      return new Step(state, List.of(new Decision.Ignored(event, ignored.get())));
    }
    new Matching(turn).settle();
    return new Step(new AcdState(turn), turn.decisions);
  }

  /// Applies the event, or says why not.
  private Optional<String> apply(AcdEvent event) {
    return switch (event) {
      case AgentSignedIn in -> signIn(in);
      case AgentSignedOut out -> signOut(out.agent());
      case AgentReady ready -> ready(ready.agent());
      case AgentPaused paused -> pause(paused.agent(), paused.reason());
      case ContactWaiting waiting -> arrive(waiting.request());
      case ContactServing serving -> adopt(serving.request(), serving.agent());
      case OfferAccepted accepted -> accept(accepted.contact(), accepted.agent());
      case OfferRefused refused -> refuse(refused.contact(), refused.agent(), refused.why());
      case ContactEnded ended -> end(ended.contact());
      case Tick tick -> tick();
    };
  }

  private Optional<String> signIn(AgentSignedIn in) {
    Agent agent = turn.agents.get(in.agent()).orElseGet(() -> Agent.unknown(in.agent(), now));
    boolean leaving = agent.wish() instanceof Agent.Wish.Leave;
    if (!leaving
        && agent.skills().equals(in.skills())
        && agent.chatCapacity() == in.chatCapacity()) {
      return Optional.of("already signed in");
    }
    Agent known = agent.with(in.skills(), in.chatCapacity());
    turn.put(leaving ? known.wishing(new Agent.Wish.Work()).idleFrom(now) : known);
    return Optional.empty();
  }

  private Optional<String> signOut(AgentId id) {
    Optional<Agent> agent = turn.agents.get(id);
    if (agent.isEmpty() || agent.get().wish() instanceof Agent.Wish.Leave) {
      return Optional.of("not signed in, or already leaving");
    }
    stopWork(agent.get(), new Agent.Wish.Leave(now));
    return Optional.empty();
  }

  private Optional<String> pause(AgentId id, String reason) {
    Optional<Agent> agent = turn.agents.get(id);
    if (agent.isEmpty() || agent.get().wish() instanceof Agent.Wish.Leave) {
      return Optional.of("not signed in, or leaving");
    }
    if (agent.get().wish() instanceof Agent.Wish.Pause paused && paused.reason().equals(reason)) {
      return Optional.of("already paused");
    }
    stopWork(agent.get(), new Agent.Wish.Pause(now, reason));
    return Optional.empty();
  }

  private void stopWork(Agent agent, Agent.Wish wish) {
    Agent stopping = agent.wishing(wish).wrappingUp(Optional.empty());
    agent.offer().ifPresent(offer -> withdraw(offer.contact(), agent.id(), "坐席离开"));
    turn.put(stopping.offered(Optional.empty()));
    agent.offer().flatMap(offer -> turn.contacts.get(offer.contact())).ifPresent(this::back);
  }

  private void withdraw(ContactId contact, AgentId agent, String reason) {
    turn.decide(new Decision.Withdrawn(contact, agent, reason));
  }

  private void back(Conversation conversation) {
    turn.giveBack(conversation, Optional.empty());
    scheduleRelaxing(conversation);
  }

  private Optional<String> ready(AgentId id) {
    Optional<Agent> found = turn.agents.get(id);
    if (found.isEmpty() || found.get().state() instanceof SignedOut) {
      return Optional.of("not signed in");
    }
    Agent agent = found.get();
    if (agent.wish() instanceof Agent.Wish.Work && agent.wrapUp().isEmpty()) {
      return Optional.of("already working");
    }
    turn.put(agent.wishing(new Agent.Wish.Work()).wrappingUp(Optional.empty()).idleFrom(now));
    return Optional.empty();
  }

  private Optional<String> arrive(Request request) {
    ContactId id = request.contact();
    if (turn.ended.contains(id)) {
      return Optional.of("has ended");
    }
    Optional<Conversation> known = turn.contacts.get(id);
    if (known.isPresent()) {
      if (known.get().phase() instanceof Waiting waiting
          && !known.get().request().equals(request)) {
        turn.dequeue(known.get());
        enter(request, waiting.refusedBy());
        return Optional.empty();
      }
      return Optional.of("is already " + known.get().phase().getClass().getSimpleName());
    }
    enter(request, Set.of());
    return Optional.empty();
  }

  private void enter(Request request, Set<AgentId> refusedBy) {
    Instant heldUntil = request.arrivedAt().plus(rules.preferredFor());
    Conversation conversation =
        new Conversation(request, new Waiting(Optional.empty(), false, refusedBy));
    boolean relaxed = turn.relaxed(conversation);
    Optional<AgentId> heldFor =
        request
            .preferred()
            .filter(agent -> heldUntil.isAfter(now) && !refusedBy.contains(agent))
            .flatMap(turn.agents::get)
            .filter(agent -> agent.returnsSoon(request.medium()) && conversation.suits(agent))
            .map(Agent::id);
    turn.enqueue(request, new Waiting(heldFor, relaxed, refusedBy));
    if (heldFor.isPresent()) {
      turn.deadline(heldUntil, Deadline.Kind.HOLD, request.contact().value());
    }
    scheduleRelaxing(conversation);
  }

  private void scheduleRelaxing(Conversation conversation) {
    Request request = conversation.request();
    if (!request.skills().isEmpty() && !turn.relaxed(conversation)) {
      turn.deadline(
          request.arrivedAt().plus(rules.relaxSkillsAfter()),
          Deadline.Kind.RELAX,
          request.contact().value());
    }
  }

  private Optional<String> adopt(Request request, AgentId id) {
    ContactId contact = request.contact();
    if (turn.ended.contains(contact)) {
      return Optional.of("has ended");
    }
    Optional<Conversation> known = turn.contacts.get(contact);
    if (known.isPresent()) {
      Conversation conversation = known.get();
      switch (conversation.phase()) {
        case Waiting waiting -> turn.dequeue(conversation);
        case Offered offered -> {
          if (offered.agent().equals(id)) {
            return accept(contact, id);
          }
          withdraw(contact, offered.agent(), "已由其他坐席接听");
          Agent other = turn.agents.get(offered.agent()).orElseThrow();
          turn.put(other.offered(Optional.empty()));
        }
        case Talking talking -> {
          if (talking.agent().equals(id)) {
            return Optional.of("is already talking to this agent");
          }
          leave(talking.agent(), conversation);
        }
      }
    }
    Agent agent = turn.agents.get(id).orElseGet(() -> Agent.unknown(id, now));
    agent.offer().ifPresent(offer -> withdraw(offer.contact(), id, "坐席已在通话"));
    connect(request, agent.offered(Optional.empty()));
    agent.offer().flatMap(offer -> turn.contacts.get(offer.contact())).ifPresent(this::back);
    return Optional.empty();
  }

  private Optional<String> accept(ContactId contact, AgentId id) {
    Optional<Conversation> offered = offeredTo(contact, id);
    if (offered.isEmpty()) {
      return Optional.of("no such offer is live");
    }
    Agent agent = turn.agents.get(id).orElseThrow();
    connect(offered.get().request(), agent.offered(Optional.empty()));
    return Optional.empty();
  }

  private void connect(Request request, Agent agent) {
    turn.contacts =
        turn.contacts.put(
            request.contact(), new Conversation(request, new Talking(agent.id(), now)));
    turn.decide(new Decision.Connected(request.contact(), agent.id()));
    turn.put(agent.joined(request.contact(), request.medium()).idleFrom(now));
  }

  private Optional<Conversation> offeredTo(ContactId contact, AgentId agent) {
    return turn.contacts
        .get(contact)
        .filter(known -> known.phase() instanceof Offered offered && offered.agent().equals(agent));
  }

  private Optional<String> refuse(ContactId contact, AgentId id, Refusal why) {
    Optional<Conversation> offered = offeredTo(contact, id);
    if (offered.isEmpty()) {
      return Optional.of("no such offer is live");
    }
    fail(offered.get(), id, why);
    return Optional.empty();
  }

  private void fail(Conversation conversation, AgentId id, Refusal why) {
    Agent agent = turn.agents.get(id).orElseThrow().offered(Optional.empty()).idleFrom(now);
    switch (why) {
      case REFUSED -> {
        withdraw(conversation.id(), id, "坐席拒接");
        turn.put(agent);
      }
      case UNANSWERED, UNREACHABLE -> {
        withdraw(conversation.id(), id, why == Refusal.UNANSWERED ? "无人应答" : "话机不可达");
        turn.put(agent.wishing(missed(agent)).wrappingUp(Optional.empty()));
      }
    }
    turn.giveBack(conversation, Optional.of(id));
    scheduleRelaxing(conversation);
  }

  private Agent.Wish missed(Agent agent) {
    return agent.wish() instanceof Agent.Wish.Leave
        ? agent.wish()
        : new Agent.Wish.Pause(now, rules.missedPause());
  }

  private Optional<String> end(ContactId contact) {
    Optional<Conversation> known = turn.contacts.get(contact);
    if (turn.ended.contains(contact)) {
      return Optional.of("has ended already");
    }
    // An end may overtake its beginning; remembered, so that the late beginning makes no ghost.
    turn.ended = turn.ended.put(contact, now);
    turn.deadline(now.plus(rules.remember()), Deadline.Kind.FORGET, contact.value());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Conversation conversation = known.get();
    turn.contacts = turn.contacts.remove(contact);
    switch (conversation.phase()) {
      case Waiting waiting -> turn.dequeue(conversation);
      case Offered offered -> {
        withdraw(contact, offered.agent(), "诉求人已挂断");
        Agent agent = turn.agents.get(offered.agent()).orElseThrow();
        turn.put(agent.offered(Optional.empty()));
      }
      case Talking talking -> leave(talking.agent(), conversation);
    }
    return Optional.empty();
  }

  private void leave(AgentId id, Conversation conversation) {
    Medium medium = conversation.request().medium();
    Agent agent = turn.agents.get(id).orElseThrow().left(conversation.id()).idleFrom(now);
    boolean free = agent.contacts().isEmpty();
    if (free && agent.wish() instanceof Agent.Wish.Work && !rules.wrapUp(medium).isZero()) {
      Instant until = now.plus(rules.wrapUp(medium));
      turn.deadline(until, Deadline.Kind.WRAP_UP, id.value());
      agent = agent.wrappingUp(Optional.of(new WrapUp(now, until)));
    }
    turn.put(agent);
  }

  private Optional<String> tick() {
    Optional<Deadline> due = due();
    while (due.isPresent()) {
      turn.deadlines = turn.deadlines.remove(due.get());
      expire(due.get());
      due = due();
    }
    return Optional.empty();
  }

  private Optional<Deadline> due() {
    return turn.deadlines.first().filter(deadline -> !deadline.at().isAfter(now));
  }

  private void expire(Deadline due) {
    switch (due.kind()) {
      case WRAP_UP -> endWrapUp(turn.agents.get(new AgentId(due.id())).orElseThrow());
      case FORGET -> turn.ended = turn.ended.remove(new ContactId(due.id()));
      case OFFER, HOLD, RELAX ->
          turn.contacts
              .get(new ContactId(due.id()))
              .ifPresent(conversation -> expire(due, conversation));
    }
  }

  private void endWrapUp(Agent agent) {
    if (agent.wrapUp().filter(wrapUp -> !wrapUp.until().isAfter(now)).isPresent()) {
      turn.put(agent.wrappingUp(Optional.empty()).idleFrom(now));
    }
  }

  private void expire(Deadline due, Conversation conversation) {
    switch (conversation.phase()) {
      case Offered offered -> {
        if (due.kind() == Deadline.Kind.OFFER && !offered.expiresAt().isAfter(now)) {
          fail(conversation, offered.agent(), Refusal.UNANSWERED);
        }
      }
      case Waiting waiting -> {
        if (due.kind() == Deadline.Kind.HOLD && waiting.heldFor().isPresent()) {
          turn.release(conversation);
        } else if (due.kind() == Deadline.Kind.RELAX && !waiting.relaxed()) {
          turn.requeue(conversation, new Waiting(waiting.heldFor(), true, waiting.refusedBy()));
        }
      }
      case Talking talking -> {}
    }
  }
}
