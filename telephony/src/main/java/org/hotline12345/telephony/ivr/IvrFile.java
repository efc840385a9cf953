package org.hotline12345.telephony.ivr;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads `config/ivr.yml` and checks all of it before the first call.
public final class IvrFile {
  private static final int LARGEST = 256 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Path file;

  private IvrFile(Path file) {
    this.file = file;
  }

  /// @throws IvrMistake with file, line and reason
  public static IvrFlows read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IvrMistake(file + ": larger than " + LARGEST + " bytes");
    }
    return new IvrFile(file).flows(Files.readString(file));
  }

  private IvrFlows flows(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine();
      throw new IvrMistake(file + ":" + (line + 1) + ": " + broken.getProblem());
    }
    if (root == null) {
      throw new IvrMistake(file + ":1: empty");
    }
    Map<String, List<IvrStep>> flows = new LinkedHashMap<>();
    for (Map.Entry<String, Node> part : map(root, Set.of("flows")).entrySet()) {
      for (Map.Entry<String, Node> flow :
          map(part.getValue(), Set.copyOf(IvrFlows.NAMES)).entrySet()) {
        flows.put(flow.getKey(), steps(flow.getValue(), 0));
      }
    }
    return new IvrFlows(flows);
  }

  private List<IvrStep> steps(Node node, int depth) {
    if (!(node instanceof SequenceNode list)) {
      throw mistake(node, "a list of steps is expected");
    }
    List<IvrStep> steps = new ArrayList<>();
    for (Node step : list.getValue()) {
      steps.add(step(step, depth));
    }
    return steps;
  }

  private IvrStep step(Node node, int depth) {
    if (node instanceof ScalarNode word && word.getValue().equals("hangUp")) {
      return new IvrStep.HangUp();
    }
    Map<String, Node> step = map(node, Set.of("say", "rate", "choose", "ask", "queue"));
    if (step.size() != 1) {
      throw mistake(node, "a step is one of say, rate, choose, ask, queue, hangUp");
    }
    Node value = step.values().iterator().next();
    return switch (step.keySet().iterator().next()) {
      case "say" -> new IvrStep.Say(prompt(value));
      case "rate" -> {
        Map<String, Node> rate = map(value, Set.of("prompt", "seconds", "attempts"));
        yield new IvrStep.Rate(prompt(need(value, rate, "prompt")), patience(rate));
      }
      case "choose" -> choose(value, depth);
      case "ask" -> {
        Map<String, Node> ask =
            map(value, Set.of("prompt", "seconds", "attempts", "into", "digits"));
        Node into = need(value, ask, "into");
        String variable = scalar(into, "[A-Z][A-Z0-9_]{0,30}", "a name of capitals");
        if (Set.of("CONTACT", "ARRIVED", "STAGE", "AGENT", "CITIZEN").contains(variable)) {
          throw mistake(into, variable + " belongs to the hotline itself");
        }
        yield new IvrStep.Ask(
            prompt(need(value, ask, "prompt")),
            patience(ask),
            variable,
            number(need(value, ask, "digits"), 1, 20));
      }
      default -> queue(value);
    };
  }

  private IvrStep choose(Node node, int depth) {
    if (depth > 0) {
      throw mistake(node, "one level of choice is the limit (GB/T 33358-2016: no deep menus)");
    }
    Map<String, Node> choose = map(node, Set.of("prompt", "seconds", "attempts", "keys"));
    Node keys = need(node, choose, "keys");
    Map<Character, List<IvrStep>> steps = new LinkedHashMap<>();
    for (Map.Entry<String, Node> key : map(keys, Set.of()).entrySet()) {
      if (!key.getKey().matches("[0-9*#]")) {
        throw mistake(key.getValue(), "a key is one of 0-9 * #, not " + key.getKey());
      }
      steps.put(key.getKey().charAt(0), steps(key.getValue(), depth + 1));
    }
    return new IvrStep.Choose(prompt(need(node, choose, "prompt")), patience(choose), steps);
  }

  private IvrStep queue(Node node) {
    Map<String, Node> queue = map(node, Set.of("skills", "priority"));
    List<String> skills = new ArrayList<>();
    if (queue.get("skills") instanceof SequenceNode list) {
      for (Node skill : list.getValue()) {
        skills.add(scalar(skill, "[a-zA-Z0-9-]{1,32}", "a skill's code"));
      }
    } else if (queue.containsKey("skills")) {
      throw mistake(queue.get("skills"), "a list of skills is expected");
    }
    Node priority = queue.get("priority");
    return new IvrStep.Queue(skills, priority == null ? 0 : number(priority, 0, 1000));
  }

  private IvrStep.Patience patience(Map<String, Node> step) {
    Node seconds = step.get("seconds");
    Node attempts = step.get("attempts");
    return new IvrStep.Patience(
        Duration.ofSeconds(seconds == null ? 8 : number(seconds, 1, (int) LONGEST.toSeconds())),
        attempts == null ? 2 : number(attempts, 1, 5));
  }

  private String prompt(Node node) {
    return scalar(node, "[a-z0-9-]{1,40}", "a prompt's name (a-z 0-9 -)");
  }

  private int number(Node node, int least, int most) {
    int value = Integer.parseInt(scalar(node, "[0-9]{1,6}", "a number"));
    if (value < least || value > most) {
      throw mistake(node, "must be from " + least + " to " + most);
    }
    return value;
  }

  private String scalar(Node node, String pattern, String what) {
    if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches(pattern)) {
      throw mistake(node, what + " is expected");
    }
    return scalar.getValue();
  }

  private Node need(Node in, Map<String, Node> map, String name) {
    Node node = map.get(name);
    if (node == null) {
      throw mistake(in, name + " is missing");
    }
    return node;
  }

  /// @param known the only keys allowed; empty: any
  private Map<String, Node> map(Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake(node, "names and values are expected");
    }
    Map<String, Node> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), ".{1,40}", "a name");
      if (!known.isEmpty() && !known.contains(key)) {
        throw mistake(
            tuple.getKeyNode(),
            "unknown name " + key + ", known: " + known.stream().sorted().toList());
      }
      map.put(key, tuple.getValueNode());
    }
    return map;
  }

  private IvrMistake mistake(Node at, String reason) {
    return new IvrMistake(file + ":" + (at.getStartMark().getLine() + 1) + ": " + reason);
  }
}
