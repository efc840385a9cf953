package org.hotline12345.tickets.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.hotline12345.tickets.lines.Line;

/// How long a line may take for what, and how often things may go round. Immutable and pure.
public record Catalogue(
    Map<String, Limit> limits,
    List<Rule> rules,
    Limit redo,
    Rounds rounds,
    CallBackPolicy callBack,
    WorkingCalendar calendar) {
  public Catalogue {
    limits = Map.copyOf(limits);
    rules = List.copyOf(rules);
  }

  /// An empty condition holds always.
  public record Rule(
      Optional<Urgency> urgency, Optional<Kind> kind, Optional<String> lineLimit, String limit) {
    boolean fits(Urgency isUrgent, Kind isKind, String lineHas) {
      return urgency.map(isUrgent::equals).orElse(true)
          && kind.map(isKind::equals).orElse(true)
          && lineLimit.map(lineHas::equals).orElse(true);
    }
  }

  /// @param returnDays working days within which a ticket may be returned
  /// @param returns how often a ticket may be returned at all
  /// @param redos how often a dissatisfied citizen may send it round again
  public record Rounds(Duration signing, int returnDays, int returns, int redos) {}

  public record CallBackPolicy(Duration delay, int attempts, Duration retry, Duration chatAnswer) {}

  /// @param reason for people, in Chinese
  public record Due(Instant at, String reason) {}

  public Due due(Line line, Kind kind, Urgency urgency, Instant dispatchedAt) {
    var limit = limits.get(limitFor(line, kind, urgency));
    return new Due(limit.after(dispatchedAt, calendar), line.name() + "：" + limit.words());
  }

  public Due redoDue(Line line, Urgency urgency, Instant dispatchedAt) {
    var ordinary = new Due(redo.after(dispatchedAt, calendar), "重办：" + redo.words());
    var usual = due(line, Kind.REQUEST, urgency, dispatchedAt);
    return usual.at().isBefore(ordinary.at()) ? usual : ordinary;
  }

  public Instant signBy(Instant dispatchedAt, Instant dueAt) {
    var working = calendar.afterWorkingTime(dispatchedAt, rounds.signing());
    return working.isBefore(dueAt) ? working : dueAt;
  }

  /// Empty once the ticket has been returned as often as it may be.
  public Optional<Instant> returnBy(Instant dispatchedAt, int returnsSoFar) {
    return returnsSoFar >= rounds.returns()
        ? Optional.empty()
        : Optional.of(calendar.afterWorkingDays(dispatchedAt, rounds.returnDays()));
  }

  private String limitFor(Line line, Kind kind, Urgency urgency) {
    for (var rule : rules) {
      if (rule.fits(urgency, kind, line.limit())) {
        return rule.limit();
      }
    }
    return line.limit();
  }
}
