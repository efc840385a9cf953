package org.hotline12345.acd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hotline12345.acd.AcdEvent.Refusal;

/// A state under test with its own clock, and short words for what happens to it.
final class Stage {
  static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  final AcdRules rules;
  AcdState state = AcdState.empty();
  Instant now = START;
  List<Decision> last = List.of();
  final List<Decision> all = new ArrayList<>();

  Stage() {
    this(AcdRules.DEFAULTS);
  }

  Stage(AcdRules rules) {
    this.rules = rules;
  }

  static AgentId agent(String name) {
    return new AgentId(name);
  }

  static ContactId contact(String name) {
    return new ContactId(name);
  }

  List<Decision> submit(AcdEvent event) {
    Step step = Routing.next(state, event, now, rules);
    state = step.state();
    last = step.decisions();
    all.addAll(last);
    return last;
  }

  Stage later(long seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  Stage tickAfter(long seconds) {
    later(seconds).submit(new AcdEvent.Tick());
    return this;
  }

  Stage signIn(String agent, String... skills) {
    Map<String, Integer> levels = new java.util.HashMap<>();
    for (String skill : skills) {
      String[] parts = skill.split(":", 2);
      levels.put(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }
    submit(new AcdEvent.AgentSignedIn(agent(agent), levels, 3));
    return this;
  }

  Stage call(String contact, String... skills) {
    submit(new AcdEvent.ContactWaiting(request(contact, Medium.CALL, 0, skills)));
    return this;
  }

  Stage chat(String contact, String... skills) {
    submit(new AcdEvent.ContactWaiting(request(contact, Medium.CHAT, 0, skills)));
    return this;
  }

  Request request(String contact, Medium medium, int priority, String... skills) {
    Map<String, Integer> needs = rules.needs(Set.of(skills));
    return Request.of(contact(contact), medium, now)
        .needing(needs)
        .in(rules.queues().isEmpty() ? Request.GENERAL : rules.queueOf(needs))
        .because(priority == 0 ? List.of() : List.of(new Reason(Reason.Kind.FLOW, priority)));
  }

  Stage accept(String contact, String agent) {
    submit(new AcdEvent.OfferAccepted(contact(contact), agent(agent)));
    return this;
  }

  Stage refuse(String contact, String agent, Refusal why) {
    submit(new AcdEvent.OfferRefused(contact(contact), agent(agent), why));
    return this;
  }

  Stage end(String contact) {
    submit(new AcdEvent.ContactEnded(contact(contact)));
    return this;
  }

  Stage event(String agent, Function<AgentId, AcdEvent> event) {
    submit(event.apply(agent(agent)));
    return this;
  }

  /// The agent that this contact is offered to or talks to; `-` when it waits, empty when gone.
  String at(String contact) {
    return state
        .contact(contact(contact))
        .map(
            known ->
                switch (known.phase()) {
                  case Conversation.Waiting waiting -> "-";
                  case Conversation.Offered offered -> offered.agent().value();
                  case Conversation.Talking talking -> talking.agent().value();
                })
        .orElse("");
  }

  AgentState state(String agent) {
    return state.agent(agent(agent)).orElseThrow().state();
  }

  String stateName(String agent) {
    return state(agent).getClass().getSimpleName();
  }

  List<String> queue() {
    return state.waiting().stream().map(request -> request.contact().value()).toList();
  }

  boolean lastIgnored() {
    return last.size() == 1 && last.getFirst() instanceof Decision.Ignored;
  }

  static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
