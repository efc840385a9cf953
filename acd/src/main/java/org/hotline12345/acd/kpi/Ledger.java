package org.hotline12345.acd.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdState;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Request;

/// Counts events and decisions as they come. What it says depends on them alone. Not thread-safe.
public final class Ledger {
  /// GB/T 33358: answered within 15 seconds.
  public static final Duration IN_TIME = Duration.ofSeconds(15);

  private final Map<String, QueueFigures> queues = new HashMap<>();
  private final Map<AgentId, AgentFigures> agents = new HashMap<>();
  private final Map<ContactId, Open> contacts = new HashMap<>();
  private final Map<AgentId, AgentState> states = new HashMap<>();
  private final Map<AgentId, Instant> since = new HashMap<>();
  private final Map<AgentId, String> lastQueue = new HashMap<>();
  private Instant from = Instant.MAX;

  /// @param talking with whom and since when
  private record Open(String queue, Instant arrivedAt, boolean answered, Optional<Talk> talking) {}

  private record Talk(AgentId agent, Instant since) {}

  /// Goes on from this state: what is under way counts from now on.
  public void begin(AcdState state, Instant at) {
    from = at;
    for (Conversation contact : state.contacts()) {
      Request request = contact.request();
      Optional<Talk> talk =
          contact.phase() instanceof Conversation.Talking talking
              ? Optional.of(new Talk(talking.agent(), at))
              : Optional.empty();
      contacts.put(
          contact.id(), new Open(request.queue(), request.arrivedAt(), talk.isPresent(), talk));
    }
    for (Agent agent : state.agents()) {
      states.put(agent.id(), agent.state());
      since.put(agent.id(), at);
    }
  }

  public void add(Instant at, AcdEvent event, List<Decision> decisions) {
    if (at.isBefore(from)) {
      from = at;
    }
    if (decisions.size() == 1 && decisions.getFirst() instanceof Decision.Ignored) {
      return;
    }
    switch (event) {
      case AcdEvent.ContactWaiting waiting -> arrived(waiting.request());
      case AcdEvent.ContactServing serving -> arrived(serving.request());
      case AcdEvent.ContactEnded ended -> ended(ended.contact(), at);
      case AcdEvent.ContactReturned returned -> returned(returned.request(), at);
      case AcdEvent.AgentSignedIn in -> {}
      case AcdEvent.AgentSignedOut out -> {}
      case AcdEvent.AgentReady ready -> {}
      case AcdEvent.AgentPaused paused -> {}
      case AcdEvent.OfferAccepted accepted -> {}
      case AcdEvent.OfferRefused refused -> {}
      case AcdEvent.Tick tick -> {}
    }
    decisions.forEach(decision -> decided(decision, at));
  }

  private void arrived(Request request) {
    Open known = contacts.get(request.contact());
    if (known == null) {
      queue(request.queue(), queue(request.queue()).plusArrived());
      contacts.put(
          request.contact(),
          new Open(request.queue(), request.arrivedAt(), false, Optional.empty()));
    }
  }

  private void ended(ContactId contact, Instant at) {
    Open open = contacts.remove(contact);
    if (open == null) {
      return;
    }
    if (!open.answered()) {
      queue(open.queue(), queue(open.queue()).plusAbandoned());
    }
    hangUp(open, at);
  }

  /// Answered once, and waits again.
  private void returned(Request request, Instant at) {
    arrived(request);
    Open open = contacts.get(request.contact());
    hangUp(open, at);
    contacts.put(
        request.contact(),
        new Open(open.queue(), open.arrivedAt(), open.answered(), Optional.empty()));
  }

  private void hangUp(Open open, Instant at) {
    open.talking()
        .ifPresent(
            talk -> {
              Duration talked = Duration.between(talk.since(), at);
              queue(open.queue(), queue(open.queue()).plusTalked(talked));
              lastQueue.put(talk.agent(), open.queue());
            });
  }

  private void decided(Decision decision, Instant at) {
    switch (decision) {
      case Decision.Connected connected -> connected(connected, at);
      case Decision.Diverted diverted -> {
        String queue = diverted.request().queue();
        queue(queue, queue(queue).plusDiverted());
      }
      case Decision.AgentChanged changed -> changed(changed.agent(), changed.state(), at);
      case Decision.Offered offered -> {}
      case Decision.Withdrawn withdrawn -> {}
      case Decision.PauseRefused refused -> {}
      case Decision.PauseOverdue overdue -> {}
      case Decision.Ignored ignored -> {}
    }
  }

  private void connected(Decision.Connected connected, Instant at) {
    Open open = contacts.get(connected.contact());
    if (open == null) {
      return;
    }
    hangUp(open, at);
    if (!open.answered()) {
      Duration wait = Duration.between(open.arrivedAt(), at);
      queue(open.queue(), queue(open.queue()).plusAnswered(wait, wait.compareTo(IN_TIME) <= 0));
    }
    AgentId agent = connected.agent();
    agents.put(agent, agents.getOrDefault(agent, AgentFigures.NONE).plusContact());
    contacts.put(
        connected.contact(),
        new Open(open.queue(), open.arrivedAt(), true, Optional.of(new Talk(agent, at))));
  }

  private void changed(AgentId agent, AgentState to, Instant at) {
    AgentState before = states.put(agent, to);
    Instant began = since.put(agent, at);
    if (before != null && began != null) {
      spend(agent, before, Duration.between(began, at));
    }
  }

  private void spend(AgentId agent, AgentState state, Duration time) {
    agents.put(agent, spent(agents.getOrDefault(agent, AgentFigures.NONE), state, time));
    if (state instanceof AgentState.WrapUp && lastQueue.containsKey(agent)) {
      String queue = lastQueue.get(agent);
      queue(queue, queue(queue).plusNotes(time));
    }
  }

  private static AgentFigures spent(AgentFigures figures, AgentState state, Duration time) {
    Duration none = Duration.ZERO;
    return switch (state) {
      case AgentState.SignedOut out -> figures;
      case AgentState.Ready ready -> figures.plus(time, none, none, none, none);
      case AgentState.Reserved reserved -> figures.plus(none, time, none, none, none);
      case AgentState.Busy busy -> figures.plus(none, none, time, none, none);
      case AgentState.WrapUp wrapUp -> figures.plus(none, none, none, time, none);
      case AgentState.Paused paused -> figures.plus(none, none, none, none, time);
    };
  }

  private QueueFigures queue(String name) {
    return queues.getOrDefault(name, QueueFigures.NONE);
  }

  private void queue(String name, QueueFigures figures) {
    queues.put(name, figures);
  }

  /// All of it, agents' states counted up to this moment.
  public Figures until(Instant at) {
    Map<AgentId, AgentFigures> now = new HashMap<>(agents);
    states.forEach(
        (agent, state) ->
            now.put(
                agent,
                spent(
                    now.getOrDefault(agent, AgentFigures.NONE),
                    state,
                    Duration.between(since.get(agent), at))));
    return new Figures(from.isAfter(at) ? at : from, at, queues, now);
  }
}
