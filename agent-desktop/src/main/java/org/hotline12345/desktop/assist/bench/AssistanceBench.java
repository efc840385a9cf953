package org.hotline12345.desktop.assist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hotline12345.insight.SimilarTickets;
import org.hotline12345.knowledge.KnowledgeBase;
import org.hotline12345.telephony.phones.FreePorts;
import org.hotline12345.telephony.phones.HotlineTool;
import org.hotline12345.tickets.Actor;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.contact.Utterance.AudioSpan;
import org.hotline12345.tickets.db.server.PrivateMySql;
import org.hotline12345.tickets.draft.tool.Dialogue;

/// `./hotline bench assistance [CALLS] [SECONDS] [PACE]`: as many calls at once as streams of final
/// utterances, at `PACE` times the pace of speech, on a real MySQL with the shipped classifier and
/// articles; the time from the utterance to the messages that leave for the agent's page. Beside
/// it, in the same run, the parts alone on a quiet house: one analysis, one search, one
/// transaction.
public final class AssistanceBench {
  private static final double CHARACTERS_PER_SECOND = 4.5;
  private static final long PAUSE_MILLIS = 800;
  private static final int EARLIER = 60;
  private static final int ALONE = 100;
  private static final double LIMIT_MILLIS = 500;

  private final int calls;
  private final int seconds;
  private final double pace;
  private final PrintStream out;
  private final InstantSource clock = InstantSource.system();
  private final List<Dialogue> dialogues;

  private AssistanceBench(
      int calls, int seconds, double pace, List<Dialogue> dialogues, PrintStream out) {
    this.calls = calls;
    this.seconds = seconds;
    this.pace = pace;
    this.dialogues = dialogues;
    this.out = out;
  }

  /// @param home the project's folder
  /// @return 0 when 95 of 100 drafts and articles came within 500 ms
  public static int run(String[] args, Path home, PrintStream out)
      throws IOException, InterruptedException {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    double pace = args.length > 2 ? Double.parseDouble(args[2]) : 1;
    if (calls < 1 || calls > 500 || seconds < 5 || seconds > 3600 || pace < 0.1 || pace > 20) {
      throw new IllegalArgumentException("1 to 500 calls, 5 to 3600 seconds, pace 0.1 to 20");
    }
    var dialogues = Dialogue.in(home.resolve("tickets/src/test/resources/dialogues"));
    Path folder = Files.createTempDirectory("hotline-bench");
    var server =
        PrivateMySql.start(
            HotlineTool.get("mysql").folder(),
            folder.resolve("data"),
            folder.resolve("run"),
            FreePorts.tcp(),
            "bench-password");
    // Also when somebody stops the measurement.
    var stop = new Thread(() -> stop(server, folder));
    Runtime.getRuntime().addShutdownHook(stop);
    try (var house =
        new BenchHouse(server, home.resolve("config"), folder, InstantSource.system())) {
      return new AssistanceBench(calls, seconds, pace, dialogues, out).run(house);
    }
  }

  private static void stop(PrivateMySql server, Path folder) {
    server.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("not removed: " + folder + " (" + e.getMessage() + ")");
    }
  }

  private int run(BenchHouse house) throws InterruptedException {
    out.printf(
        "%d processors, load %.1f, Java %s; %d calls, %d s at %.1f times the pace of speech; %d"
            + " articles%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version(),
        calls,
        seconds,
        pace,
        house.knowledge.size());
    earlier(house);
    out.printf("%-46s %6s %8s %8s %8s%n", "milliseconds", "n", "median", "95 %", "longest");
    alone(house);
    var measured =
        new BenchPage.Measured(new Latencies(), new Latencies(), new Latencies(), new Latencies());
    var appends = new Latencies();
    speak(house, measured, appends);
    out.println("while " + calls + " citizens speak");
    out.println(appends.row("  the transaction that keeps the words"));
    out.println(measured.utterances().row("  the words are on the page"));
    out.println(measured.drafts().row("  the draft is on the page"));
    out.println(measured.articles().row("  other articles are on the page"));
    out.println(measured.similar().row("  other similar tickets are on the page"));
    double draft = measured.drafts().millis(0.95);
    double articles = measured.articles().millis(0.95);
    out.printf(
        "{\"calls\": %d, \"utterances\": %d, \"draftP95Millis\": %.1f, \"knowledgeP95Millis\":"
            + " %.1f, \"load\": %.1f}%n",
        calls,
        appends.count(),
        draft,
        articles,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return draft <= LIMIT_MILLIS && articles <= LIMIT_MILLIS ? 0 : 1;
  }

  /// Answered tickets of before, for the search of similar ones.
  private void earlier(BenchHouse house) {
    for (int i = 0; i < EARLIER; i++) {
      var dialogue = dialogues.get(i % dialogues.size());
      String id = "earlier-" + i;
      house
          .tickets
          .contacts()
          .open(id, Channel.PHONE, "1390000" + i, Optional.empty(), clock.instant());
      dialogue.talk().stream()
          .filter(said -> said.speaker() == Speaker.CITIZEN)
          .limit(3)
          .forEach(said -> append(house, id, said.speaker(), said.text(), said.id() * 1000));
      var number =
          house.tickets.contacts().answered(id, "earlier", clock.instant()).ticket().orElseThrow();
      long version = house.tickets.queries().find(number, Actor.of("")).orElseThrow().version();
      house
          .tickets
          .desk()
          .answer(
              number, version, Actor.of("earlier"), "已答复处理办法。", Optional.empty(), Optional.empty());
    }
  }

  /// What each part costs when nothing else happens: the floor under all that follows.
  private void alone(BenchHouse house) {
    var texts =
        dialogues.stream()
            .flatMap(dialogue -> dialogue.talk().stream())
            .filter(said -> said.speaker() == Speaker.CITIZEN && said.text().length() >= 4)
            .map(said -> said.text())
            .toList();
    var analyses = new Latencies();
    var searches = new Latencies();
    var likenesses = new Latencies();
    var transactions = new Latencies();
    house
        .tickets
        .contacts()
        .open("alone", Channel.PHONE, "13900000000", Optional.empty(), clock.instant());
    for (int i = 0; i < 2 * ALONE; i++) {
      var text = texts.get(i % texts.size());
      long start = System.nanoTime();
      house.classifier.analyse(text);
      long analysed = System.nanoTime();
      house.knowledge.search(new KnowledgeBase.Query(text, Optional.empty(), false, 3));
      long searched = System.nanoTime();
      house
          .insight
          .similar()
          .like(
              new SimilarTickets.Question(
                  text, Optional.empty(), Optional.empty(), Optional.empty()),
              3);
      long likened = System.nanoTime();
      append(house, "alone", Speaker.AGENT, text, i * 1000L);
      long written = System.nanoTime();
      // The first half warms up.
      if (i >= ALONE) {
        analyses.add(analysed - start);
        searches.add(searched - analysed);
        likenesses.add(likened - searched);
        transactions.add(written - likened);
      }
    }
    out.println("each part alone, nothing else at work");
    out.println(analyses.row("  one analysis"));
    out.println(searches.row("  one search of the articles"));
    out.println(likenesses.row("  one search of similar tickets"));
    out.println(transactions.row("  one transaction (a sentence of the agent's)"));
    out.printf(
        "  together %34s %8.1f%n",
        "",
        analyses.millis(0.5)
            + searches.millis(0.5)
            + likenesses.millis(0.5)
            + transactions.millis(0.5));
  }

  private void speak(BenchHouse house, BenchPage.Measured measured, Latencies appends)
      throws InterruptedException {
    var citizens = new ArrayList<BenchPage>();
    for (int i = 0; i < calls; i++) {
      var page = new BenchPage(house.mapper, measured);
      house.open("agent" + i, page);
      citizens.add(page);
    }
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var talks = new ArrayList<Callable<Void>>();
    for (int i = 0; i < calls; i++) {
      int call = i;
      talks.add(() -> talk(house, call, citizens.get(call), until, appends));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var ended : threads.invokeAll(talks)) {
        if (ended.state() == Future.State.FAILED) {
          throw new IllegalStateException("a conversation failed", ended.exceptionNow());
        }
      }
    }
    TimeUnit.MILLISECONDS.sleep(1000);
  }

  private Void talk(BenchHouse house, int call, BenchPage page, long until, Latencies appends)
      throws InterruptedException {
    // Not all begin at once.
    TimeUnit.MILLISECONDS.sleep((long) (call * 137L % 4000 / pace));
    for (int turn = 0; System.nanoTime() < until; turn++) {
      var dialogue = dialogues.get((call + turn * 7) % dialogues.size());
      String id = "call-" + call + "-" + turn;
      var contacts = house.tickets.contacts();
      contacts.open(
          id, Channel.PHONE, "138%08d".formatted(call), Optional.empty(), clock.instant());
      contacts.answered(id, "agent" + call, clock.instant());
      long at = 0;
      for (var said : dialogue.talk()) {
        long millis = (long) (said.text().length() / CHARACTERS_PER_SECOND * 1000) + PAUSE_MILLIS;
        TimeUnit.MILLISECONDS.sleep((long) (millis / pace));
        at += millis;
        if (System.nanoTime() > until) {
          break;
        }
        boolean citizen = said.speaker() == Speaker.CITIZEN;
        if (citizen) {
          page.spoken();
        }
        long start = System.nanoTime();
        append(house, id, said.speaker(), said.text(), at);
        if (citizen) {
          appends.add(System.nanoTime() - start);
        }
      }
      contacts.ended(id, Contact.EndReason.CITIZEN_HUNG_UP, clock.instant());
    }
    return null;
  }

  private void append(BenchHouse house, String id, Speaker speaker, String text, long millis) {
    house
        .tickets
        .contacts()
        .append(
            id,
            speaker,
            text,
            clock.instant(),
            Optional.of(new AudioSpan(millis, millis + 900)),
            Optional.empty());
  }
}
