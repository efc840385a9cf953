package org.hotline12345.desktop.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hotline12345.desktop.launcher.citizen.CitizenCommand;

/// The commands of `./hotline` that are written in Java. Exit code 0: done; 1: a problem, said on
/// the error output; 2: the command was not understood.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(new Terminal(out), List.of(arguments)));
  }

  private static int run(Terminal terminal, List<String> arguments) throws Exception {
    if (arguments.isEmpty()) {
      System.err.println("hotline: which command? ./hotline lists them");
      return 2;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    try {
      Settings settings =
          Settings.read(Path.of(System.getProperty("hotline.home", "")).toAbsolutePath());
      return switch (arguments.getFirst()) {
        case "up" -> new Up(settings, terminal).run(rest.contains("--foreground"));
        case "down" -> new Down(settings, terminal).run();
        case "status" -> new Status(settings, terminal).run();
        case "logs" -> new Logs(settings, terminal).run(rest);
        case "citizen" -> CitizenCommand.run(settings, terminal, rest);
        case "train", "evaluate", "bench" -> new Figures(terminal).run(arguments);
        case "recordings" -> new RecordingCommand(settings, terminal).run(rest);
        case "doctor" -> new Doctor(settings, terminal).run();
        default -> {
          System.err.println(
              "hotline: there is no command " + Arrays.toString(arguments.toArray()));
          yield 2;
        }
      };
    } catch (Problem problem) {
      System.err.println("hotline: " + problem.getMessage());
      return 1;
    } catch (IOException broken) {
      System.err.println(
          "hotline: " + broken.getMessage() + " (" + broken.getClass().getSimpleName() + ")");
      return 1;
    }
  }
}
