package org.hotline12345.desktop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.hotline12345.acd.tool.AcdBench;
import org.hotline12345.classifier.tool.ClassifierTool;
import org.hotline12345.desktop.assist.bench.AssistanceBench;
import org.hotline12345.insight.lucene.bench.DuplicatesBench;
import org.hotline12345.insight.tool.DuplicatesTool;
import org.hotline12345.knowledge.tool.SearchBench;
import org.hotline12345.knowledge.tool.SearchTool;
import org.hotline12345.telephony.bench.CallsBench;
import org.hotline12345.telephony.bench.FreeToRingBench;
import org.hotline12345.telephony.bench.SoakBench;
import org.hotline12345.telephony.speech.bench.TranscriptionBench;
import org.hotline12345.tickets.draft.tool.DialogueEvaluation;

/// `train`, `evaluate ...` and `bench ...`: each room has a tool of its own that measures it.
final class Figures {
  private static final String USE =
      """
      train --data FILE --out FOLDER
      evaluate classifier | extraction | routing | duplicates | search | dialogues ...
      bench assistance | search | calls | soak | duplicates | classifier | acd | transcription ...\
      """;

  private final Terminal terminal;

  Figures(Terminal terminal) {
    this.terminal = terminal;
  }

  /// @param words from `train`, `evaluate` or `bench` on
  /// @return the exit code: 0 done, 1 failed, 2 not understood
  int run(List<String> words) throws IOException, InterruptedException {
    String[] all = words.toArray(new String[0]);
    String[] rest = words.subList(Math.min(2, words.size()), words.size()).toArray(new String[0]);
    String what = words.getFirst() + (words.size() > 1 ? " " + words.get(1) : "");
    if (what.startsWith("train")) {
      return ClassifierTool.run(all);
    }
    switch (what) {
      case "evaluate classifier", "evaluate extraction", "evaluate routing", "bench classifier" -> {
        return ClassifierTool.run(all);
      }
      case "evaluate search" -> {
        return SearchTool.run(all, terminal.out(), InstantSource.system());
      }
      case "evaluate dialogues" -> {
        return DialogueEvaluation.run(rest, home(), terminal.out());
      }
      case "bench assistance" -> {
        return AssistanceBench.run(rest, home(), terminal.out());
      }
      case "bench search" -> {
        return SearchBench.run(rest, home(), terminal.out(), InstantSource.system());
      }
      case "evaluate duplicates" -> {
        return DuplicatesTool.run(all, terminal.out(), InstantSource.system());
      }
      case "bench duplicates" -> DuplicatesBench.run(rest, benchFolder(), terminal.out());
      case "bench calls" -> {
        return CallsBench.run(rest);
      }
      case "bench soak" -> {
        return SoakBench.run(rest, terminal.out());
      }
      case "bench acd" -> {
        AcdBench.run(rest);
        return rest.length > 0 ? 0 : FreeToRingBench.run(FreeToRingBench.CALLS, terminal.out());
      }
      case "bench transcription" -> {
        return TranscriptionBench.run(rest);
      }
      default -> {
        System.err.println(USE);
        return 2;
      }
    }
    return 0;
  }

  private static Path home() {
    return Path.of(System.getProperty("hotline.home", "")).toAbsolutePath();
  }

  /// Where a bench may write.
  private static Path benchFolder() {
    String given = System.getenv("HOTLINE_VAR");
    return (given == null ? Path.of(System.getProperty("hotline.home", ""), "var") : Path.of(given))
        .resolve("bench-duplicates")
        .toAbsolutePath();
  }
}
