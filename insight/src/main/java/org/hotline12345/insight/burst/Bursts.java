package org.hotline12345.insight.burst;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether what happens at a spot is an alarm.
public final class Bursts {
  /// A larger place is not raised when smaller ones explain so much of it.
  private static final double EXPLAINED = 0.8;

  private Bursts() {}

  /// What was counted at a spot.
  ///
  /// @param tickets within the rule's time, oldest first
  /// @param usual for as long a time
  /// @param alarmed tickets that other open alarms of the same line have
  /// @param quietUntil a false alarm was declared: not again before
  public record Count(
      List<String> tickets, Usual usual, List<String> alarmed, Optional<Instant> quietUntil) {}

  public sealed interface Verdict {
    /// @param chance of so many tickets if nothing were the matter
    record Raise(String reason, double chance) implements Verdict {}

    record Usual() implements Verdict {}

    record Quiet(Instant until) implements Verdict {}

    record Explained() implements Verdict {}
  }

  /// @param chance an alarm must be less probable than this
  /// @param names of the place and the line, for people
  public static Verdict judge(
      BurstRule rule, double chance, Count count, Names names, Instant now) {
    int tickets = count.tickets().size();
    double probable = count.usual().chance(tickets);
    if (tickets < rule.tickets() || probable >= chance) {
      return new Verdict.Usual();
    }
    if (count.quietUntil().filter(now::isBefore).isPresent()) {
      return new Verdict.Quiet(count.quietUntil().get());
    }
    var alarmed = new HashSet<>(count.alarmed());
    long explained = count.tickets().stream().filter(alarmed::contains).count();
    if (explained >= EXPLAINED * tickets) {
      return new Verdict.Explained();
    }
    return new Verdict.Raise(reason(rule, tickets, count.usual(), names), probable);
  }

  /// What people call the spot.
  public record Names(String place, String line) {}

  /// 新华西街：1 天内 6 件“供水”诉求，平时同样长时间约 0.4 件.
  public static String reason(BurstRule rule, int tickets, Usual usual, Names names) {
    return "%s：%s内 %d 件“%s”诉求，平时同样长时间约 %s 件"
        .formatted(
            names.place(),
            rule.within().toHours() % 24 == 0
                ? rule.within().toDays() + " 天"
                : rule.within().toHours() + " 小时",
            tickets,
            names.line(),
            usual.expected() < 10
                ? String.format(Locale.ROOT, "%.1f", usual.expected())
                : Math.round(usual.expected()));
  }
}
