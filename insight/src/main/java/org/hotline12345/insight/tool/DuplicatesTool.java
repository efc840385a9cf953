package org.hotline12345.insight.tool;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTickets.Question;
import org.hotline12345.insight.lucene.TicketIndex;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.insight.similar.PlaceReader;

/// `evaluate duplicates --messages F.tsv --pairs F.tsv`: how many of the known pairs the index
/// finds when each message asks for its near-duplicates, and how many of what it finds are known.
///
/// Columns of `pairs`: those named `id_a`, `id_b`, `text_a` and `text_b` count. Columns of
/// `messages`: an id, then words in any number of columns; they lie in the index beside the pairs'
/// texts, and whatever is found among them counts as wrong.
public final class DuplicatesTool {
  private static final int SHOWN = 50;

  private DuplicatesTool() {}

  private record Pair(String first, String second) {
    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /// @return the process's exit code: 0, or 2 for wrong words
  public static int run(String[] args, PrintStream out, InstantSource clock) throws IOException {
    var messages = option(args, "--messages");
    var pairs = option(args, "--pairs");
    if (messages.isEmpty() || pairs.isEmpty()) {
      out.println("usage: hotline evaluate duplicates --messages F.tsv --pairs F.tsv [--wrong N]");
      return 2;
    }
    Map<String, String> texts = messages(Path.of(messages.get()));
    Set<Pair> known = new HashSet<>();
    pairs(Path.of(pairs.get()), texts, known);
    int show = option(args, "--wrong").map(Integer::parseInt).orElse(0);
    var folder = Files.createTempDirectory("duplicates");
    try (var index =
        new TicketIndex(folder, new PlaceReader(Gazetteer.NONE), Duration.ofDays(1), clock)) {
      index.put(texts.entrySet().stream().map(e -> past(e.getKey(), e.getValue())).toList());
      index.refresh();
      measure(index, texts, known, show, out);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void measure(
      TicketIndex index, Map<String, String> texts, Set<Pair> known, int show, PrintStream out)
      throws IOException {
    Set<Pair> found = new HashSet<>();
    long start = System.nanoTime();
    for (var asked : texts.entrySet()) {
      var question =
          new Question(
              asked.getValue(), Optional.empty(), Optional.empty(), Optional.of(asked.getKey()));
      for (var ticket : index.like(question, SHOWN)) {
        if (ticket.kind() == SimilarTicket.Kind.NEAR_DUPLICATE) {
          found.add(Pair.of(asked.getKey(), ticket.number()));
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var right = new HashSet<>(found);
    right.retainAll(known);
    Set<String> paired = new HashSet<>();
    known.forEach(pair -> paired.addAll(List.of(pair.first(), pair.second())));
    long among =
        found.stream()
            .filter(p -> paired.contains(p.first()) && paired.contains(p.second()))
            .count();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("recall", ratio(right.size(), known.size()));
    figures.put("precision", ratio(right.size(), found.size()));
    figures.put("precisionAmongPaired", ratio(right.size(), among));
    figures.put("known", known.size());
    figures.put("found", found.size());
    figures.put("right", right.size());
    figures.put("messages", texts.size());
    figures.put("questionsPerSecond", Math.round(texts.size() / seconds));
    out.println(new JsonMapper().writeValueAsString(figures));
    found.removeAll(known);
    found.stream().limit(show).forEach(pair -> show(pair, texts, out));
  }

  private static void show(Pair pair, Map<String, String> texts, PrintStream out) {
    out.println(pair.first() + "\t" + texts.get(pair.first()));
    out.println(pair.second() + "\t" + texts.get(pair.second()));
    out.println();
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
  }

  private static PastTicket past(String id, String text) {
    return new PastTicket(
        id, text, id, Optional.empty(), Optional.empty(), Instant.EPOCH, false, Optional.empty());
  }

  private static Map<String, String> messages(Path file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.startsWith("id\t")) {
        texts.put(line.substring(0, tab), line.substring(tab + 1).replace('\t', ' '));
      }
    }
    return texts;
  }

  private static void pairs(Path file, Map<String, String> texts, Set<Pair> known)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    var header = List.of(lines.getFirst().split("\t"));
    List<Integer> columns = new ArrayList<>();
    for (var name : List.of("id_a", "id_b", "text_a", "text_b")) {
      if (!header.contains(name)) {
        throw new IOException(file + ": there is no column " + name);
      }
      columns.add(header.indexOf(name));
    }
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split("\t", -1);
      var first = cells[columns.get(0)];
      var second = cells[columns.get(1)];
      texts.put(first, cells[columns.get(2)]);
      texts.put(second, cells[columns.get(3)]);
      known.add(Pair.of(first, second));
    }
  }

  private static Optional<String> option(String[] args, String name) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : new TreeSet<>(files.toList()).descendingSet()) {
        Files.delete(file);
      }
    }
  }
}
