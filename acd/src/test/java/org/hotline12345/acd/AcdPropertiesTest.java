package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/// What must hold after any sequence of events, sensible or not.
class AcdPropertiesTest {
  /// One event of a random story. `roll` picks among what is possible at the time, so that offers
  /// are really answered and talks really end.
  record Happening(int kind, int roll, AgentId agent, Request request, int secondsLater) {}

  @Property(tries = 5000)
  void everyInvariantHoldsAfterEveryEvent(@ForAll("stories") List<Happening> story) {
    Stage stage = new Stage();
    Invariants invariants = new Invariants(stage);
    for (Happening happening : story) {
      stage.later(happening.secondsLater());
      AcdEvent event = event(happening, stage);
      invariants.check(event, stage.submit(event));
    }
  }

  @Property(tries = 2000)
  void theSameEventsGiveTheSameDecisions(@ForAll("stories") List<Happening> story) {
    Stage first = new Stage();
    List<AcdEvent> log = new ArrayList<>();
    for (Happening happening : story) {
      first.later(happening.secondsLater());
      log.add(event(happening, first));
      first.submit(log.getLast());
    }
    Stage again = new Stage();
    for (int i = 0; i < story.size(); i++) {
      again.later(story.get(i).secondsLater()).submit(log.get(i));
    }
    assertThat(again.all).isEqualTo(first.all);
    assertThat(again.state.agents()).isEqualTo(first.state.agents());
    assertThat(again.state.contacts()).isEqualTo(first.state.contacts());
  }

  /// However a story went: once agents answer, everybody who still waits is served.
  @Property(tries = 2000)
  void nobodyStarves(@ForAll("stories") List<Happening> story) {
    Stage stage = new Stage();
    for (Happening happening : story) {
      stage.later(happening.secondsLater()).submit(event(happening, stage));
    }
    stage.later(60).signIn("zoe");
    int live = stage.state.contacts().size();
    for (int round = 0; round <= 6 * live + 6 && !stage.state.contacts().isEmpty(); round++) {
      for (Conversation known : stage.state.contacts()) {
        if (known.phase() instanceof Conversation.Offered offered) {
          stage.accept(known.id().value(), offered.agent().value());
        }
      }
      for (Conversation known : stage.state.contacts()) {
        if (known.phase() instanceof Conversation.Talking) {
          stage.end(known.id().value());
        }
      }
      stage.tickAfter(10);
    }
    assertThat(stage.state.contacts()).isEmpty();
  }

  private static AcdEvent event(Happening happening, Stage stage) {
    AgentId agent = happening.agent();
    Request request = happening.request();
    List<Conversation> live = stage.state.contacts();
    List<Conversation> offered =
        live.stream().filter(c -> c.phase() instanceof Conversation.Offered).toList();
    return switch (happening.kind()) {
      case 0 -> new AgentSignedIn(agent, skills(happening.roll()), 1 + happening.roll() % 3);
      case 1 -> new AgentSignedOut(agent);
      case 2, 3 -> new AgentReady(agent);
      case 4 -> new AgentPaused(agent, happening.roll() % 2 == 0 ? "用餐" : "培训");
      case 5, 6, 7, 8, 9 ->
          new ContactWaiting(
              new Request(
                  request.contact(),
                  request.medium(),
                  request.queue(),
                  request.needs(),
                  request.reasons(),
                  stage.now.minusSeconds(happening.roll() % 30),
                  request.preferred()));
      case 10 -> new ContactServing(request, agent);
      case 11, 12, 13 ->
          offered.isEmpty()
              ? new OfferAccepted(request.contact(), agent)
              : accepted(offered.get(happening.roll() % offered.size()));
      case 14 ->
          offered.isEmpty()
              ? new OfferRefused(request.contact(), agent, Refusal.REFUSED)
              : refused(offered.get(happening.roll() % offered.size()), happening.roll());
      case 15, 16 ->
          new ContactEnded(
              live.isEmpty() ? request.contact() : live.get(happening.roll() % live.size()).id());
      case 17 -> new ContactEnded(request.contact());
      case 18 -> new OfferAccepted(request.contact(), agent);
      default -> new Tick();
    };
  }

  private static AcdEvent accepted(Conversation contact) {
    return new OfferAccepted(contact.id(), ((Conversation.Offered) contact.phase()).agent());
  }

  private static AcdEvent refused(Conversation contact, int roll) {
    return new OfferRefused(
        contact.id(), ((Conversation.Offered) contact.phase()).agent(), refusal(roll));
  }

  private static Refusal refusal(int roll) {
    return switch (roll % 3) {
      case 0 -> Refusal.REFUSED;
      case 1 -> Refusal.UNANSWERED;
      default -> Refusal.UNREACHABLE;
    };
  }

  private static Map<String, Integer> skills(int roll) {
    return switch (roll % 5) {
      case 0 -> Map.of();
      case 1 -> Map.of("heating", 1 + roll % 3);
      case 2 -> Map.of("heating", 2, "water", 1);
      case 3 -> Map.of("water", 1 + roll % 4);
      default -> Map.of("heating", 1, "water", 1, "english", 1);
    };
  }

  @Provide
  Arbitrary<List<Happening>> stories() {
    Arbitrary<AgentId> agents = Arbitraries.of("ann", "bob", "cid", "dan").map(AgentId::new);
    Arbitrary<Request> requests =
        Combinators.combine(
                Arbitraries.integers().between(1, 25).map(i -> new ContactId("c" + i)),
                Arbitraries.of(Medium.class),
                Arbitraries.of(
                    List.of(
                        Set.<String>of(),
                        Set.<String>of(),
                        Set.of("heating"),
                        Set.of("water"),
                        Set.of("heating", "water"))),
                Arbitraries.of(0, 0, 0, 1, 2),
                agents.optional(0.3))
            .as(
                (contact, medium, skills, priority, preferred) ->
                    Request.of(contact, medium, Stage.START)
                        .needing(AcdRules.DEFAULTS.needs(skills))
                        .because(List.of(new Reason(Reason.Kind.FLOW, priority)))
                        .preferring(preferred));
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 1000),
            agents,
            requests,
            Arbitraries.of(0, 0, 0, 1, 2, 5, 11, 31))
        .as(Happening::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(120);
  }
}
