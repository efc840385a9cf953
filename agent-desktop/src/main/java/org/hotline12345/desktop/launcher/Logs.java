package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The last lines of the parts' logs; with `-f` it goes on until Ctrl-C.
final class Logs {
  private static final String LINES = "100";

  private final Settings settings;
  private final Terminal terminal;

  Logs(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  int run(List<String> arguments) throws IOException, InterruptedException, Problem {
    List<String> names = arguments.stream().filter(word -> !word.startsWith("-")).toList();
    for (String name : names) {
      if (Arrays.stream(Part.values()).noneMatch(part -> part.label().equals(name))) {
        throw new Problem("there is no part " + name + "; there are " + labels());
      }
    }
    List<String> command = new ArrayList<>(List.of("tail", "-n", LINES));
    if (arguments.contains("-f")) {
      command.add("-F");
    }
    for (Part part : Part.values()) {
      Path log = part.log(settings);
      if ((names.isEmpty() || names.contains(part.label())) && Files.exists(log)) {
        command.add(log.toString());
      }
    }
    if (!command.getLast().endsWith(".log")) {
      terminal.say("There are no logs yet.");
      return 0;
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static String labels() {
    return Arrays.stream(Part.values()).map(Part::label).collect(Collectors.joining(", "));
  }
}
