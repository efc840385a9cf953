package org.hotline12345.insight.lucene.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.insight.SimilarTicket;
import org.hotline12345.insight.SimilarTickets.Question;
import org.hotline12345.insight.lucene.TicketIndex;
import org.hotline12345.insight.similar.PastTicket;
import org.hotline12345.insight.similar.PlaceReader;

/// `bench duplicates [tickets] [questions]`: fills an index with made-up tickets and asks, from one
/// thread, half of the questions repeating a ticket of the index in somewhat other words. The same
/// tickets and questions go to plain Lucene.
public final class DuplicatesBench {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final PlaceReader PLACES = new PlaceReader(Gazetteer.NONE);
  private static final int BATCH = 10_000;
  private static final int LIMIT = 10;

  private DuplicatesBench() {}

  /// @param args tickets (1000000), questions (4000)
  /// @param folder emptied before and after
  public static void run(String[] args, Path folder, PrintStream out) throws IOException {
    int tickets = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int asked = args.length > 1 ? Integer.parseInt(args[1]) : 4_000;
    empty(folder);
    var told = new ArrayList<PastTicket>();
    var figures = new LinkedHashMap<String, Object>();
    figures.put("tickets", tickets);
    figures.put("questions", asked);
    try {
      try (var index =
          new TicketIndex(folder.resolve("ours"), PLACES, Duration.ofDays(7), () -> NOW)) {
        long start = System.nanoTime();
        fill(tickets, index::put, told, asked / 2);
        index.refresh();
        index.commit(1);
        figures.put("buildSeconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        figures.put("indexMegabytes", megabytes(folder.resolve("ours")));
        figures.put("like", ask(questions(told, asked), q -> duplicates(index, q)));
      }
      try (var plain = new PlainLucene(folder.resolve("plain"))) {
        long start = System.nanoTime();
        fill(tickets, plain::put, new ArrayList<>(), asked / 2);
        var asking = plain.asking();
        figures.put("plainBuildSeconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        figures.put("plainIndexMegabytes", megabytes(folder.resolve("plain")));
        figures.put(
            "plainMoreLikeThis",
            ask(questions(told, asked), q -> asking.like(q.ticket().text(), LIMIT)));
      }
    } finally {
      empty(folder);
    }
    out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
  }

  private interface Putting {
    void put(List<PastTicket> tickets) throws IOException;
  }

  private interface Asking {
    List<String> ask(Asked asked) throws IOException;
  }

  /// @param repeats the number of the ticket that is told again, if one is
  private record Asked(PastTicket ticket, Optional<String> repeats) {}

  private static void fill(int tickets, Putting index, List<PastTicket> told, int repeated)
      throws IOException {
    var made = new MadeUpTickets(12345, NOW);
    int every = Math.max(1, tickets / Math.max(1, repeated));
    var batch = new ArrayList<PastTicket>(BATCH);
    for (int number = 0; number < tickets; number++) {
      var ticket = made.next(number);
      if (number % every == 0) {
        told.add(ticket);
      }
      batch.add(ticket);
      if (batch.size() == BATCH || number == tickets - 1) {
        index.put(batch);
        batch.clear();
      }
    }
  }

  private static List<Asked> questions(List<PastTicket> told, int asked) {
    var made = new MadeUpTickets(54321, NOW);
    var order = new Random(6);
    var questions = new ArrayList<Asked>();
    for (int i = 0; i < asked; i++) {
      if (i % 2 == 0) {
        var first = told.get(order.nextInt(told.size()));
        questions.add(new Asked(made.again(first, i), Optional.of(first.number())));
      } else {
        questions.add(new Asked(made.next(i), Optional.empty()));
      }
    }
    return questions;
  }

  private static List<String> duplicates(TicketIndex index, Asked asked) {
    var ticket = asked.ticket();
    return index
        .like(new Question(ticket.text(), ticket.place(), ticket.line(), Optional.empty()), LIMIT)
        .stream()
        .filter(found -> found.kind() == SimilarTicket.Kind.NEAR_DUPLICATE)
        .map(SimilarTicket::number)
        .toList();
  }

  private static Map<String, Object> ask(List<Asked> questions, Asking index) throws IOException {
    int warm = questions.size() / 4;
    long[] nanos = new long[questions.size() - warm];
    long[] busy = new long[nanos.length];
    var threads = ManagementFactory.getThreadMXBean();
    int repeated = 0;
    int found = 0;
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      long start = System.nanoTime();
      long work = threads.getCurrentThreadCpuTime();
      var numbers = index.ask(question);
      if (i >= warm) {
        nanos[i - warm] = System.nanoTime() - start;
        busy[i - warm] = threads.getCurrentThreadCpuTime() - work;
      }
      repeated += question.repeats().isPresent() ? 1 : 0;
      found += question.repeats().filter(numbers::contains).isPresent() ? 1 : 0;
    }
    Arrays.sort(nanos);
    Arrays.sort(busy);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p50Millis", millis(nanos[nanos.length / 2]));
    figures.put("p99Millis", millis(nanos[nanos.length * 99 / 100]));
    figures.put("worstMillis", millis(nanos[nanos.length - 1]));
    // What the thread itself worked: on a machine that is busy with other things it waits besides.
    figures.put("p99CpuMillis", millis(busy[busy.length * 99 / 100]));
    figures.put("repeatedFound", Math.round(1000.0 * found / repeated) / 1000.0);
    return figures;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e4) / 100.0;
  }

  private static long megabytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : new TreeSet<>(files.toList()).descendingSet()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
