package org.hotline12345.telephony.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hotline12345.tickets.TicketSummary;

/// How long recordings are kept. The first rule that fits decides, else `keep`; a recording stays
/// as long as its ticket is open.
public record RetentionRules(Duration keep, List<Rule> rules) {
  /// Its name when no rule fits.
  public static final String GENERAL = "keep";

  public RetentionRules {
    rules = List.copyOf(rules);
    positive(keep);
  }

  /// What is named must fit; what is not, may be anything.
  ///
  /// @param ticket whether the call led to a ticket
  public record Rule(
      String name,
      Optional<Boolean> ticket,
      Optional<String> urgency,
      Optional<String> line,
      Duration keep) {
    public Rule {
      positive(keep);
    }

    boolean fits(Optional<TicketSummary> of) {
      return ticket.map(wanted -> wanted == of.isPresent()).orElse(true)
          && urgency.map(wanted -> of.map(TicketSummary::urgency).equals(urgency)).orElse(true)
          && line.map(wanted -> of.flatMap(TicketSummary::lineCode).equals(line)).orElse(true);
    }
  }

  /// Before this time after its call no recording is due.
  Duration shortest() {
    return rules.stream().map(Rule::keep).reduce(keep, (a, b) -> a.compareTo(b) < 0 ? a : b);
  }

  /// The rule by which this recording goes now, if it does.
  Optional<String> due(Recording recording, Optional<TicketSummary> ticket, Instant now) {
    if (ticket.filter(found -> !found.state().over()).isPresent()) {
      return Optional.empty();
    }
    Optional<Rule> rule = rules.stream().filter(one -> one.fits(ticket)).findFirst();
    Instant until = recording.finishedAt().plus(rule.map(Rule::keep).orElse(keep));
    return until.isAfter(now)
        ? Optional.empty()
        : Optional.of(rule.map(Rule::name).orElse(GENERAL));
  }

  private static void positive(Duration keep) {
    if (!keep.isPositive()) {
      throw new IllegalArgumentException("recordings are kept for some time");
    }
  }
}
