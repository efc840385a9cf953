package org.hotline12345.acd;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.hotline12345.acd.AcdEvent.Refusal;
import org.hotline12345.acd.AcdRules.PauseLimit;
import org.hotline12345.acd.Conversation.Offered;
import org.hotline12345.acd.SkillRules.Relaxation;

/// A random story of a day, the same for the same seed: what happens next depends on where things
/// stand, so that offers are really answered and talks really end, but it may also be nonsense.
final class Story {
  private static final List<AgentId> AGENTS =
      List.of(new AgentId("ann"), new AgentId("bob"), new AgentId("cid"), new AgentId("dan"));
  private static final List<Refusal> REFUSALS = List.of(Refusal.values());
  private static final List<Reason.Kind> REASONS = List.of(Reason.Kind.values());
  private static final int[] PAUSES = {0, 0, 0, 1, 2, 5, 11, 31};

  private final SplittableRandom random;

  Story(long seed) {
    random = new SplittableRandom(seed);
  }

  /// The shipped rules, or a city's with every limit there is, all of them tight.
  static AcdRules rules(long seed) {
    return seed % 3 == 0 ? AcdRules.DEFAULTS : TIGHT;
  }

  static final AcdRules TIGHT =
      new AcdRules(
          new AcdRules.Ringing(seconds(15), seconds(5), seconds(30)),
          new SkillRules(
              List.of(
                  new SkillRules.Kind(
                      "language",
                      Set.of("mongolian"),
                      3,
                      List.of(
                          new Relaxation(seconds(10), OptionalInt.of(2)),
                          new Relaxation(seconds(30), OptionalInt.empty()))),
                  new SkillRules.Kind(
                      "line",
                      Set.of(),
                      4,
                      List.of(
                          new Relaxation(seconds(12), OptionalInt.of(2)),
                          new Relaxation(seconds(45), OptionalInt.empty()))))),
          new QueueRules(
              seconds(20),
              seconds(8),
              Optional.of(new QueueRules.Full(3, WayOut.OFFER_CALL_BACK)),
              Optional.empty(),
              Optional.empty()),
          Map.of(
              "water",
              new QueueRules(
                  seconds(60),
                  seconds(0),
                  Optional.of(new QueueRules.Full(1, WayOut.RECORD_MESSAGE)),
                  Optional.of(new QueueRules.TooLong(seconds(40), WayOut.OFFER_CALL_BACK)),
                  Optional.empty()),
              "heating",
              new QueueRules(
                  seconds(0),
                  seconds(0),
                  Optional.empty(),
                  Optional.of(new QueueRules.TooLong(seconds(25), WayOut.TRANSFER_TO_LINE)),
                  Optional.of(
                      new QueueRules.Hours(
                          ZoneId.of("UTC"),
                          LocalTime.of(1, 0),
                          LocalTime.of(1, 1),
                          day -> true,
                          WayOut.TRANSFER_TO_LINE)))),
          new AcdRules.Pauses(
              Map.of(
                  "用餐", new PauseLimit(Optional.of(seconds(20)), OptionalInt.of(1)),
                  "培训", new PauseLimit(Optional.empty(), OptionalInt.of(2))),
              "漏接"),
          new AcdRules.Priorities(
              Map.of(Reason.Kind.SENIOR, 2, Reason.Kind.EMERGENCY_WORDS, 1000), seconds(10)),
          seconds(10),
          Duration.ofMinutes(2));

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  int pause() {
    return PAUSES[random.nextInt(PAUSES.length)];
  }

  AcdEvent next(Stage stage) {
    AgentId agent = AGENTS.get(random.nextInt(AGENTS.size()));
    ContactId contact = new ContactId("c" + random.nextInt(1, 14));
    List<Conversation> live = stage.state.contacts();
    return switch (random.nextInt(22)) {
      case 0, 1 -> new AcdEvent.AgentSignedIn(agent, skills(), 1 + random.nextInt(3));
      case 2 -> new AcdEvent.AgentSignedOut(agent);
      case 3, 4 -> new AcdEvent.AgentReady(agent);
      case 5 -> new AcdEvent.AgentPaused(agent, random.nextBoolean() ? "用餐" : "培训");
      case 6, 7, 8, 9, 10 -> new AcdEvent.ContactWaiting(request(contact, stage));
      case 11 -> new AcdEvent.ContactServing(request(contact, stage), agent);
      case 12, 13, 14 -> offer(live, contact, agent, true);
      case 15 -> offer(live, contact, agent, false);
      case 16, 17, 18 ->
          new AcdEvent.ContactEnded(
              live.isEmpty() || random.nextInt(4) == 0
                  ? contact
                  : live.get(random.nextInt(live.size())).id());
      default -> new AcdEvent.Tick();
    };
  }

  /// Answers an offer that is live, else one that is not.
  private AcdEvent offer(List<Conversation> live, ContactId contact, AgentId agent, boolean yes) {
    ContactId of = contact;
    AgentId by = agent;
    for (Conversation known : live) {
      if (known.phase() instanceof Offered offered && random.nextInt(3) > 0) {
        of = known.id();
        by = offered.agent();
      }
    }
    return yes
        ? new AcdEvent.OfferAccepted(of, by)
        : new AcdEvent.OfferRefused(of, by, REFUSALS.get(random.nextInt(3)));
  }

  private Request request(ContactId contact, Stage stage) {
    Map<String, Integer> needs = new HashMap<>();
    int kind = random.nextInt(7);
    if (kind >= 3 && kind < 6) {
      needs.put(kind == 3 ? "heating" : "water", 1 + random.nextInt(5));
    }
    if (kind >= 5) {
      needs.put("mongolian", 1 + random.nextInt(5));
    }
    return new Request(
        contact,
        random.nextInt(4) == 0 ? Medium.CHAT : Medium.CALL,
        stage.rules.queueOf(needs),
        needs,
        random.nextInt(4) > 0
            ? List.of()
            : List.of(stage.rules.reason(REASONS.get(random.nextInt(REASONS.size())))),
        stage.now.minusSeconds(random.nextInt(30)),
        random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(AGENTS.get(random.nextInt(AGENTS.size()))));
  }

  private Map<String, Integer> skills() {
    Map<String, Integer> skills = new HashMap<>();
    for (String skill : List.of("heating", "water", "mongolian")) {
      if (random.nextInt(2) == 0) {
        skills.put(skill, 1 + random.nextInt(5));
      }
    }
    return skills;
  }
}
