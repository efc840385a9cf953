package org.hotline12345.acd.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.QueueRules;
import org.hotline12345.acd.Reason;
import org.hotline12345.acd.Request;
import org.hotline12345.acd.SkillRules;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads `config/acd.yml` and checks all of it before the first call.
public final class AcdFile {
  private static final int LARGEST = 256 * 1024;
  private static final String CODE = "[A-Za-z0-9-]{1,32}";
  private static final Map<String, Reason.Kind> REASONS =
      Map.of(
          "emergencyWords", Reason.Kind.EMERGENCY_WORDS,
          "senior", Reason.Kind.SENIOR,
          "disabled", Reason.Kind.DISABLED,
          "repeatCaller", Reason.Kind.REPEAT_CALLER,
          "calledBack", Reason.Kind.CALLED_BACK);

  private final QueuePart queues;

  private AcdFile(QueuePart queues) {
    this.queues = queues;
  }

  /// @param base what holds where the file says nothing
  /// @param calendar for queues that are served on some days only
  /// @throws AcdMistake with file, line and reason
  public static AcdConfig read(Path file, AcdRules base, ServiceCalendar calendar)
      throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new AcdMistake(file + ": larger than " + LARGEST + " bytes");
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(Files.readString(file)));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine();
      throw new AcdMistake(file + ":" + (line + 1) + ": " + broken.getProblem());
    }
    if (root == null) {
      throw new AcdMistake(file + ":1: empty");
    }
    return new AcdFile(new QueuePart(calendar)).read(new Part(file.toString(), root), base);
  }

  private AcdConfig read(Part root, AcdRules base) {
    Map<String, Part> parts =
        root.map(Set.of("skills", "queues", "pauses", "priorities", "preferredAgent", "agents"));
    Optional<Part> queueParts = Optional.ofNullable(parts.get("queues"));
    Map<String, QueueRules> named = new HashMap<>();
    QueueRules general = base.general();
    if (queueParts.isPresent()) {
      Map<String, Part> all = queueParts.get().map(Set.of());
      if (all.containsKey(Request.GENERAL)) {
        general = queues.read(all.remove(Request.GENERAL), general);
      }
      for (Map.Entry<String, Part> queue : all.entrySet()) {
        if (!queue.getKey().matches(CODE)) {
          throw queue.getValue().mistake("a queue is named by its line's code");
        }
        named.put(queue.getKey(), queues.read(queue.getValue(), general));
      }
    }
    AcdRules rules =
        new AcdRules(
            base.ringing(),
            parts.containsKey("skills") ? skills(parts.get("skills")) : base.skills(),
            general,
            named,
            parts.containsKey("pauses")
                ? pauses(parts.get("pauses"), base.pauses().missed())
                : base.pauses(),
            parts.containsKey("priorities")
                ? priorities(parts.get("priorities"))
                : base.priorities(),
            parts.containsKey("preferredAgent")
                ? parts.get("preferredAgent").time()
                : base.preferredFor(),
            base.remember());
    return new AcdConfig(
        rules, parts.containsKey("agents") ? agents(parts.get("agents")) : Map.of());
  }

  private static SkillRules skills(Part part) {
    List<SkillRules.Kind> kinds = new ArrayList<>();
    Map<String, Part> all = part.map(Set.of());
    Set<String> taken = new java.util.HashSet<>();
    for (Map.Entry<String, Part> entry : all.entrySet()) {
      Map<String, Part> kind = entry.getValue().map(Set.of("codes", "least", "relax"));
      Set<String> codes = new java.util.HashSet<>();
      if (kind.containsKey("codes")) {
        for (Part code : kind.get("codes").list()) {
          String name = code.text(CODE, "a skill's code");
          if (!taken.add(name)) {
            throw code.mistake(name + " is in two kinds");
          }
          codes.add(name);
        }
      }
      List<SkillRules.Relaxation> relax = new ArrayList<>();
      if (kind.containsKey("relax")) {
        kind.get("relax").list().forEach(step -> relax.add(relaxation(step)));
      }
      int least = kind.containsKey("least") ? kind.get("least").number(1, Request.BEST) : 1;
      kinds.add(sound(entry.getValue(), () -> kind(entry.getKey(), codes, least, relax)));
    }
    return sound(part, () -> new SkillRules(kinds));
  }

  private static SkillRules.Kind kind(
      String name, Set<String> codes, int least, List<SkillRules.Relaxation> relax) {
    return new SkillRules.Kind(name, codes, least, relax);
  }

  private static SkillRules.Relaxation relaxation(Part part) {
    Map<String, Part> step = part.map(Set.of("after", "level", "optional"));
    Duration after = part.need(step, "after").time();
    if (step.containsKey("level") == step.containsKey("optional")) {
      throw part.mistake("either a level that is enough, or optional: true");
    }
    if (step.containsKey("level")) {
      return new SkillRules.Relaxation(
          after, OptionalInt.of(step.get("level").number(1, Request.BEST)));
    }
    step.get("optional").text("true", "true");
    return new SkillRules.Relaxation(after, OptionalInt.empty());
  }

  private static AcdRules.Pauses pauses(Part part, String missed) {
    Map<String, AcdRules.PauseLimit> limits = new HashMap<>();
    part.map(Set.of())
        .forEach(
            (reason, limit) -> {
              Map<String, Part> of = limit.map(Set.of("longest", "most"));
              limits.put(
                  reason,
                  new AcdRules.PauseLimit(
                      Optional.ofNullable(of.get("longest")).map(Part::time),
                      of.containsKey("most")
                          ? OptionalInt.of(of.get("most").number(1, 10_000))
                          : OptionalInt.empty()));
            });
    return new AcdRules.Pauses(limits, missed);
  }

  private static AcdRules.Priorities priorities(Part part) {
    Map<String, Part> all = part.map(Set.of("stepIsWorth", "steps"));
    Map<Reason.Kind, Integer> steps = new EnumMap<>(Reason.Kind.class);
    part.need(all, "steps")
        .map(REASONS.keySet())
        .forEach((name, of) -> steps.put(REASONS.get(name), of.number(0, Reason.MOST)));
    return new AcdRules.Priorities(steps, part.need(all, "stepIsWorth").time());
  }

  private static Map<String, Map<String, Integer>> agents(Part part) {
    Map<String, Map<String, Integer>> agents = new HashMap<>();
    part.map(Set.of())
        .forEach(
            (agent, skills) -> {
              if (!agent.matches("[a-z0-9-]{1,32}")) {
                throw skills.mistake("an agent's login name is expected: " + agent);
              }
              Map<String, Integer> levels = new HashMap<>();
              skills
                  .map(Set.of())
                  .forEach((code, level) -> levels.put(code, level.number(1, Request.BEST)));
              agents.put(agent, levels);
            });
    return agents;
  }

  /// What the records themselves refuse, told with its line.
  private static <T> T sound(Part part, java.util.function.Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException unsound) {
      throw part.mistake(unsound.getMessage());
    }
  }
}
