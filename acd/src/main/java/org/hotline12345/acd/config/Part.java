package org.hotline12345.acd.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A piece of the file that knows its line, and says it when something is wrong.
record Part(String file, Node node) {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6}) (second|minute|hour)s?");

  /// @param known the only names allowed; empty: any
  Map<String, Part> map(Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake("names and values are expected");
    }
    Map<String, Part> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Part name = new Part(file, tuple.getKeyNode());
      String key = name.text(".{1,40}", "a name");
      if (!known.isEmpty() && !known.contains(key)) {
        throw name.mistake("unknown name " + key + ", known: " + known.stream().sorted().toList());
      }
      map.put(key, new Part(file, tuple.getValueNode()));
    }
    return map;
  }

  List<Part> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw mistake("a list is expected");
    }
    List<Part> all = new ArrayList<>();
    sequence.getValue().forEach(one -> all.add(new Part(file, one)));
    return all;
  }

  String text(String pattern, String what) {
    if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches(pattern)) {
      throw mistake(what + " is expected");
    }
    return scalar.getValue();
  }

  int number(int least, int most) {
    int value = Integer.parseInt(text("[0-9]{1,6}", "a number"));
    if (value < least || value > most) {
      throw mistake("must be from " + least + " to " + most);
    }
    return value;
  }

  Duration time() {
    String what = "a time such as 30 seconds, 5 minutes or 24 hours";
    Matcher time = TIME.matcher(text(".{1,40}", what));
    if (!time.matches()) {
      throw mistake(what + " is expected");
    }
    long amount = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "second" -> Duration.ofSeconds(amount);
      case "minute" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  <E extends Enum<E>> E one(Class<E> of) {
    String name = text("[A-Z_]{1,40}", "one of " + List.of(of.getEnumConstants()));
    for (E each : of.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw mistake(name + " is not one of " + List.of(of.getEnumConstants()));
  }

  Part need(Map<String, Part> map, String name) {
    return Optional.ofNullable(map.get(name)).orElseThrow(() -> mistake(name + " is missing"));
  }

  AcdMistake mistake(String reason) {
    return new AcdMistake(file + ":" + (node.getStartMark().getLine() + 1) + ": " + reason);
  }
}
