package org.hotline12345.telephony.ivr;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A value in the flow file that knows its line.
record YamlPlace(Path file, Node node) {
  static YamlPlace read(Path file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        throw new IvrMistake(file + ":1: empty");
      }
      return new YamlPlace(file, root);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine();
      throw new IvrMistake(file + ":" + (line + 1) + ": " + broken.getProblem());
    }
  }

  private YamlPlace of(Node other) {
    return new YamlPlace(file, other);
  }

  IvrMistake mistake(String reason) {
    return new IvrMistake(file + ":" + (node.getStartMark().getLine() + 1) + ": " + reason);
  }

  boolean is(String word) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }

  /// @param known the only names allowed; empty: any
  Map<String, YamlPlace> map(Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake("names and values are expected");
    }
    Map<String, YamlPlace> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlPlace name = of(tuple.getKeyNode());
      String key = name.scalar(".{1,40}", "a name");
      if (!known.isEmpty() && !known.contains(key)) {
        throw name.mistake("unknown name " + key + ", known: " + known.stream().sorted().toList());
      }
      map.put(key, of(tuple.getValueNode()));
    }
    return map;
  }

  Optional<List<YamlPlace>> list() {
    return node instanceof SequenceNode list
        ? Optional.of(list.getValue().stream().map(this::of).toList())
        : Optional.empty();
  }

  YamlPlace need(Map<String, YamlPlace> map, String name) {
    YamlPlace place = map.get(name);
    if (place == null) {
      throw mistake(name + " is missing");
    }
    return place;
  }

  String scalar(String pattern, String what) {
    if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches(pattern)) {
      throw mistake(what + " is expected");
    }
    return scalar.getValue();
  }

  int number(int least, int most) {
    int value = Integer.parseInt(scalar("[0-9]{1,6}", "a number"));
    if (value < least || value > most) {
      throw mistake("must be from " + least + " to " + most);
    }
    return value;
  }
}
