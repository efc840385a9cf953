package org.hotline12345.acd;

import static org.hotline12345.acd.Invariants.that;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.acd.AcdEvent.AgentReady;
import org.hotline12345.acd.AcdEvent.ContactEnded;
import org.hotline12345.acd.AcdEvent.ContactServing;
import org.hotline12345.acd.AcdEvent.ContactWaiting;
import org.hotline12345.acd.AcdEvent.Tick;
import org.hotline12345.acd.AgentState.WrapUp;
import org.hotline12345.acd.Conversation.Talking;
import org.hotline12345.acd.Conversation.Waiting;
import org.hotline12345.acd.SkillRules.Relaxation;

/// What a city's rules promise: levels and their timed relaxation, breaks, ways out, wrap-up by
/// queue.
final class LimitInvariants {
  private final Stage stage;
  private final Set<ContactId> diverted = new HashSet<>();

  LimitInvariants(Stage stage) {
    this.stage = stage;
  }

  void check(AcdState before, AcdEvent event, List<Decision> decisions) {
    if (event instanceof ContactEnded ended) {
      diverted.remove(ended.contact());
    }
    levelsAreEnough(decisions);
    if (event instanceof Tick) {
      whatIsDueHasHappened();
    }
    breaksAreLimited();
    if (!decisions.isEmpty() && decisions.getFirst() instanceof Decision.PauseRefused) {
      that(stage.state.agents().equals(before.agents()), "a refused break changed something");
    }
    waysOutAreRight(before, event, decisions);
    wrapUpIsKept(before, event, decisions);
  }

  static boolean knows(Agent agent, Map<String, Integer> needs) {
    return needs.entrySet().stream()
        .allMatch(need -> agent.skills().getOrDefault(need.getKey(), 0) >= need.getValue());
  }

  /// What the rules ask for at this age, worked out one by one.
  private Map<String, Integer> needs(Request request) {
    Map<String, Integer> needs = new HashMap<>(request.needs());
    Duration age = Duration.between(request.arrivedAt(), stage.now);
    for (String code : request.needs().keySet()) {
      for (Relaxation step : stage.rules.skills().kind(code).relax()) {
        if (age.compareTo(step.after()) >= 0 && needs.containsKey(code)) {
          if (step.level().isEmpty()) {
            needs.remove(code);
          } else {
            needs.put(code, Math.min(needs.get(code), step.level().getAsInt()));
          }
        }
      }
    }
    return needs;
  }

  private void levelsAreEnough(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offered offered) {
        Agent agent = stage.state.agent(offered.agent()).orElseThrow();
        that(knows(agent, needs(offered.request())), agent + " cannot serve " + offered);
      }
    }
  }

  private void whatIsDueHasHappened() {
    for (Conversation contact : stage.state.contacts()) {
      if (contact.phase() instanceof Waiting waiting) {
        that(waiting.needs().equals(needs(contact.request())), "needs did not relax in time");
        that(
            exempt(contact.request())
                || rules(contact.request())
                    .tooLong()
                    .filter(limit -> !due(contact.request(), limit.after()).isAfter(stage.now))
                    .isEmpty(),
            "waits for too long: " + contact);
      }
    }
    for (Agent agent : stage.state.agents()) {
      that(
          !(agent.state() instanceof WrapUp wrapUp) || wrapUp.until().isAfter(stage.now),
          "wrap-up did not end");
    }
  }

  private boolean exempt(Request request) {
    return request.medium() == Medium.CHAT
        || diverted.contains(request.contact())
        || request.urgent();
  }

  private QueueRules rules(Request request) {
    return stage.rules.queue(request.queue());
  }

  private static Instant due(Request request, Duration after) {
    return request.arrivedAt().plus(after);
  }

  private void breaksAreLimited() {
    Map<String, Integer> resting = new HashMap<>();
    for (Agent agent : stage.state.agents()) {
      if (agent.wish() instanceof Agent.Wish.Pause pause) {
        resting.merge(pause.reason(), 1, Integer::sum);
      }
    }
    stage
        .rules
        .pauses()
        .limits()
        .forEach(
            (reason, limit) ->
                that(
                    resting.getOrDefault(reason, 0) <= limit.most().orElse(Integer.MAX_VALUE),
                    "too many agents are on " + reason));
  }

  private void waysOutAreRight(AcdState before, AcdEvent event, List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Diverted away) {
        Request request = away.request();
        that(!exempt(request), "sent away twice, or never to be sent: " + away);
        QueueRules rules = rules(request);
        boolean full =
            rules
                .full()
                .filter(limit -> limit.wayOut() == away.wayOut())
                .filter(limit -> length(request.queue()) >= limit.most())
                .isPresent();
        boolean tooLong =
            rules
                .tooLong()
                .filter(limit -> limit.wayOut() == away.wayOut())
                .filter(limit -> !due(request, limit.after()).isAfter(stage.now))
                .isPresent();
        boolean closed =
            rules
                .hours()
                .filter(hours -> hours.wayOut() == away.wayOut() && !hours.open(stage.now))
                .isPresent();
        that(full || tooLong || closed, "sent away for no reason: " + away);
        diverted.add(request.contact());
      }
    }
    if (event instanceof ContactWaiting waiting
        && !stage.lastIgnored()
        && !exempt(waiting.request())) {
      Optional<QueueRules.Full> full = rules(waiting.request()).full();
      boolean waits =
          stage
              .state
              .contact(waiting.request().contact())
              .filter(contact -> contact.phase() instanceof Waiting)
              .isPresent();
      // One that waited already and says something new of itself is not sent away.
      boolean came = before.contact(waiting.request().contact()).isEmpty();
      that(
          !waits
              || !came
              || full.isEmpty()
              || length(waiting.request().queue()) <= full.get().most()
              || diverted.contains(waiting.request().contact()),
          "a full queue took one more");
    }
  }

  private long length(String queue) {
    return stage.state.contacts().stream()
        .filter(contact -> contact.phase() instanceof Waiting)
        .filter(contact -> contact.request().medium() == Medium.CALL)
        .filter(contact -> contact.request().queue().equals(queue))
        .count();
  }

  /// After a call, as long as its own queue says; and nobody is rung before it is over, unless
  /// the agent pressed ready.
  private void wrapUpIsKept(AcdState before, AcdEvent event, List<Decision> decisions) {
    if (event instanceof ContactEnded ended
        && before.contact(ended.contact()).isPresent()
        && before.contact(ended.contact()).get().phase() instanceof Talking talking) {
      Agent agent = stage.state.agent(talking.agent()).orElseThrow();
      Request request = before.contact(ended.contact()).get().request();
      Duration notes = rules(request).wrapUp(request.medium());
      boolean rings = agent.state() instanceof AgentState.Reserved;
      if (agent.contacts().isEmpty() && !rings && agent.wish() instanceof Agent.Wish.Work) {
        boolean wraps =
            agent.state() instanceof WrapUp wrapUp && wrapUp.until().equals(stage.now.plus(notes));
        that(wraps != notes.isZero(), "wrap-up is not the queue's own");
      }
    }
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Offered offered) {
        Optional<Agent> was = before.agent(offered.agent());
        boolean wrapping =
            was.isPresent()
                && was.get().state() instanceof WrapUp wrapUp
                && wrapUp.until().isAfter(stage.now);
        boolean over =
            switch (event) {
              case AgentReady ready -> ready.agent().equals(offered.agent());
              // Found talking after a restart: the notes are over, whoever thought otherwise.
              case ContactServing serving -> serving.agent().equals(offered.agent());
              default -> false;
            };
        that(!wrapping || over, "rung during wrap-up: " + offered);
      }
    }
  }
}
