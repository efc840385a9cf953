package org.hotline12345.acd;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a city may decide about its queue; read from `config/acd.yml` by
/// [org.hotline12345.acd.config.AcdFile]. Immutable.
///
/// @param general holds for every queue that is not named
/// @param queues by name, a line's code
/// @param preferredFor how long after arrival a contact is kept for its preferred agent, if that
///     agent is at work but occupied
/// @param remember how long an ended contact is remembered, to recognise late events
public record AcdRules(
    Ringing ringing,
    SkillRules skills,
    QueueRules general,
    Map<String, QueueRules> queues,
    Pauses pauses,
    Priorities priorities,
    Duration preferredFor,
    Duration remember) {

  /// @param call how long an agent's phone rings; Asterisk's own dial timeout
  /// @param callBackstop how much later the ACD gives an unanswered call up by itself, in case the
  ///     telephone system never reports; must leave room for a late answer
  /// @param chat how long a chat is shown to an agent before it counts as missed
  public record Ringing(Duration call, Duration callBackstop, Duration chat) {
    Duration of(Medium medium) {
      return switch (medium) {
        case CALL -> call.plus(callBackstop);
        case CHAT -> chat;
      };
    }
  }

  /// @param limits by reason; a reason that is not named has none
  /// @param missed reason of the pause of an agent who does not answer
  public record Pauses(Map<String, PauseLimit> limits, String missed) {
    public Pauses {
      limits = Map.copyOf(limits);
    }
  }

  /// @param longest after which the pause is reported as too long
  /// @param most as many agents at once
  public record PauseLimit(Optional<Duration> longest, OptionalInt most) {}

  /// @param steps what each reason is worth; 0 where it is not named
  /// @param stepIsWorth what one step is worth, as if the contact had arrived so much earlier;
  ///     finite, so that no stream of urgent contacts starves the ordinary ones for ever
  public record Priorities(Map<Reason.Kind, Integer> steps, Duration stepIsWorth) {
    public Priorities {
      steps = Map.copyOf(steps);
    }
  }

  public static final AcdRules DEFAULTS =
      new AcdRules(
          new Ringing(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(30)),
          new SkillRules(
              List.of(
                  new SkillRules.Kind(
                      "line",
                      Set.of(),
                      1,
                      List.of(
                          new SkillRules.Relaxation(
                              Duration.ofSeconds(60), OptionalInt.empty()))))),
          QueueRules.unlimited(Duration.ofSeconds(30), Duration.ofSeconds(10)),
          Map.of(),
          new Pauses(Map.of(), "漏接"),
          new Priorities(Map.of(), Duration.ofHours(24)),
          Duration.ofSeconds(10),
          Duration.ofHours(1));

  public AcdRules {
    queues = Map.copyOf(queues);
  }

  /// The same rules with other times for ringing and wrap-up, which cities change most.
  public AcdRules withTimes(Duration callRing, Duration chatRing, Duration callWrapUp) {
    return new AcdRules(
        new Ringing(callRing, ringing.callBackstop(), chatRing),
        skills,
        general.withCallWrapUp(callWrapUp),
        queues,
        pauses,
        priorities,
        preferredFor,
        remember);
  }

  public QueueRules queue(String name) {
    return queues.getOrDefault(name, general);
  }

  /// What a contact needs who asks for these skills, each a code or `code:level`.
  public Map<String, Integer> needs(Collection<String> asked) {
    Map<String, Integer> needs = new HashMap<>();
    for (String one : asked) {
      if (one.matches("[A-Za-z0-9-]{1,32}")) {
        needs.put(one, skills.kind(one).least());
      } else if (one.matches("[A-Za-z0-9-]{1,32}:[1-5]")) {
        int colon = one.indexOf(':');
        needs.put(one.substring(0, colon), one.charAt(colon + 1) - '0');
      }
    }
    return needs;
  }

  /// The queue of a contact with these needs: that of its line.
  public String queueOf(Map<String, Integer> needs) {
    return needs.keySet().stream()
        .filter(
            code -> queues.containsKey(code) || skills.kind(code).equals(skills.kinds().getLast()))
        .sorted()
        .findFirst()
        .orElse(Request.GENERAL);
  }

  /// This reason with the steps it is worth here.
  public Reason reason(Reason.Kind kind) {
    return new Reason(kind, priorities.steps().getOrDefault(kind, 0));
  }
}
