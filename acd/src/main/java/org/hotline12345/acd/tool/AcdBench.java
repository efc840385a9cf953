package org.hotline12345.acd.tool;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hotline12345.acd.Acd;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.AcdRules;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Medium;
import org.hotline12345.acd.Request;

/// Measures the ACD at a great city's size: `waiting` contacts in the queue, `agents` at work, each
/// call answered, ended, and its agent made ready again, a new one arriving for each that ends.
/// Simulated time, so that only the ACD's own work is measured.
public final class AcdBench {
  private static final int LINES = 41;

  private final Random random = new Random(12345);
  private final Deque<Decision.Offered> offers = new ArrayDeque<>();
  private final List<Long> nanos = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T01:00:00Z");
  private final Acd acd = new Acd(() -> now, AcdRules.DEFAULTS);
  private long decisions;
  private int contacts;

  private AcdBench() {}

  /// Arguments: waiting (10000), agents (1000), events (200000).
  public static void run(String[] arguments) {
    int[] sizes = {10_000, 1_000, 200_000};
    for (int i = 0; i < Math.min(arguments.length, sizes.length); i++) {
      sizes[i] = Integer.parseInt(arguments[i]);
    }
    System.out.println(measure(sizes[0], sizes[1], sizes[2]));
  }

  public static void main(String[] arguments) {
    run(arguments);
  }

  /// What a run showed; times are of one event, with everything decided on it.
  public record Result(
      int waiting, int agents, double decisionsPerSecond, Duration p99, Duration worst) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d waiting, %d agents: %.0f decisions/s, p99 %.3f ms, worst %.3f ms per event",
          waiting,
          agents,
          decisionsPerSecond,
          p99.toNanos() / 1e6,
          worst.toNanos() / 1e6);
    }
  }

  public static Result measure(int waiting, int agents, int events) {
    return new AcdBench().go(waiting, agents, events);
  }

  private Result go(int waiting, int agents, int events) {
    for (int i = 0; i < waiting + agents; i++) {
      arrive();
    }
    for (int i = 0; i < agents; i++) {
      Map<String, Integer> skills = new HashMap<>();
      for (int line = 0; line < LINES; line++) {
        if (random.nextInt(4) == 0) {
          skills.put("line" + line, 1 + random.nextInt(3));
        }
      }
      submit(new AcdEvent.AgentSignedIn(new AgentId("agent" + i), skills, 3));
    }
    nanos.clear();
    decisions = 0;
    while (nanos.size() < events) {
      serveOne();
    }
    long total = nanos.stream().mapToLong(Long::longValue).sum();
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(
        acd.snapshot().waitingCount(),
        agents,
        decisions * 1e9 / total,
        Duration.ofNanos(sorted[sorted.length * 99 / 100]),
        Duration.ofNanos(Arrays.stream(sorted).max().orElse(0)));
  }

  private void serveOne() {
    now = now.plusMillis(5);
    Decision.Offered offer = offers.remove();
    ContactId contact = offer.request().contact();
    submit(new AcdEvent.OfferAccepted(contact, offer.agent()));
    submit(new AcdEvent.ContactEnded(contact));
    arrive();
    submit(new AcdEvent.Tick());
    submit(new AcdEvent.AgentReady(offer.agent()));
  }

  private void arrive() {
    Set<String> skills = random.nextInt(3) == 0 ? Set.of() : Set.of("line" + random.nextInt(LINES));
    Medium medium = random.nextInt(4) == 0 ? Medium.CHAT : Medium.CALL;
    ContactId contact = new ContactId("c" + contacts++);
    submit(
        new AcdEvent.ContactWaiting(
            Request.of(contact, medium, now).needing(acd.rules().needs(skills))));
  }

  private void submit(AcdEvent event) {
    long start = System.nanoTime();
    List<Decision> decided = acd.submit(event);
    nanos.add(System.nanoTime() - start);
    decisions += decided.size();
    decided.stream()
        .flatMap(
            decision ->
                decision instanceof Decision.Offered offered ? Stream.of(offered) : Stream.empty())
        .forEach(offers::add);
  }
}
