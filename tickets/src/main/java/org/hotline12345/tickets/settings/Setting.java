package org.hotline12345.tickets.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A place in a YAML file that knows its line.
public final class Setting {
  private static final int MAX_CHARACTERS = 1_000_000;

  private final String file;
  private final Node node;

  private Setting(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /// @throws SettingsMistake when it is no YAML
  /// @throws UncheckedIOException when it can't be read
  public static Setting read(Path file) {
    try {
      return parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  public static Setting parse(String file, String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(MAX_CHARACTERS);
    try (var reader = new java.io.StringReader(text)) {
      var node = new Yaml(options).compose(reader);
      if (node == null) {
        throw new SettingsMistake(file, 1, "the file is empty");
      }
      return new Setting(file, node);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new SettingsMistake(file, mark == null ? 1 : mark.getLine() + 1, e.getProblem());
    }
  }

  public SettingsMistake mistake(String because) {
    return new SettingsMistake(file, node.getStartMark().getLine() + 1, because);
  }

  /// Refuses keys that nobody reads: a mistyped setting must not pass unseen.
  public Setting knowing(String... keys) {
    var known = Set.of(keys);
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw value.mistake("unknown setting '" + key + "'");
              }
            });
    return this;
  }

  public Setting at(String key) {
    return maybe(key).orElseThrow(() -> mistake("'" + key + "' is missing"));
  }

  public Optional<Setting> maybe(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  public Map<String, Setting> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake("settings with names are expected here");
    }
    var found = new LinkedHashMap<String, Setting>();
    for (var tuple : mapping.getValue()) {
      var key = new Setting(file, tuple.getKeyNode()).text();
      if (found.put(key, new Setting(file, tuple.getValueNode())) != null) {
        throw new Setting(file, tuple.getKeyNode()).mistake("'" + key + "' occurs twice");
      }
    }
    return found;
  }

  public List<Setting> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw mistake("a list is expected here");
    }
    var found = new ArrayList<Setting>();
    for (var item : sequence.getValue()) {
      found.add(new Setting(file, item));
    }
    return found;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw mistake("a text is expected here");
    }
    return scalar.getValue().strip();
  }

  public int number(int least, int most) {
    int value = as("a whole number", Integer::parseInt);
    if (value < least || value > most) {
      throw mistake("a number from " + least + " to " + most + " is expected here");
    }
    return value;
  }

  /// @param parse throws a RuntimeException on a text it does not take
  public <T> T as(String what, Function<String, T> parse) {
    var text = text();
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new SettingsMistake(
          file, node.getStartMark().getLine() + 1, what + " is expected, not '" + text + "'");
    }
  }

  /// Each item under a code of its own.
  public static <T> Map<String, T> unique(
      List<Setting> items, Function<Setting, T> read, Function<T, String> code) {
    var found = new LinkedHashMap<String, T>();
    var seen = new HashSet<String>();
    for (var item : items) {
      var value = read.apply(item);
      if (!seen.add(code.apply(value))) {
        throw item.mistake("'" + code.apply(value) + "' occurs twice");
      }
      found.put(code.apply(value), value);
    }
    return found;
  }
}
