package org.hotline12345.desktop.launcher.citizen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hotline12345.desktop.launcher.Problem;

/// A command line taken apart: words, `--name value` and bare `--flags`.
record Arguments(List<String> words, Map<String, String> options, Set<String> flags) {
  static Arguments parse(List<String> line, Set<String> valued, Set<String> bare) throws Problem {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    Set<String> flags = new java.util.HashSet<>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      String name = word.startsWith("--") ? word.substring(2) : "";
      if (name.isEmpty()) {
        words.add(word);
      } else if (bare.contains(name)) {
        flags.add(name);
      } else if (valued.contains(name) && i + 1 < line.size()) {
        i++;
        options.put(name, line.get(i));
      } else {
        throw new Problem(word + " is not understood here; ./hotline lists what is");
      }
    }
    return new Arguments(words, options, flags);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  int number(String name, int otherwise, int most) throws Problem {
    String text = options.getOrDefault(name, String.valueOf(otherwise));
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most || text.equals("0")) {
      throw new Problem("--" + name + " is a number from 1 to " + most + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  /// An option whose characters are limited, since it goes into SIP, XML or file names.
  String matching(String name, String pattern, String otherwise) throws Problem {
    String text = options.getOrDefault(name, otherwise);
    if (!text.matches(pattern)) {
      throw new Problem("--" + name + " cannot be '" + text + "'");
    }
    return text;
  }
}
