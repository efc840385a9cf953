package org.hotline12345.desktop.insight;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.insight.Insight;
import org.hotline12345.insight.burst.Alarm;
import org.hotline12345.insight.burst.Scope;

/// An alarm as `docs/api.md` has it.
public record AlarmView(
    long id,
    Scope scope,
    String place,
    String line,
    String lineName,
    Alarm.State state,
    String reason,
    int tickets,
    double expected,
    Instant openedAt,
    Instant lastTicketAt,
    Optional<Decision> decision) {

  public record Decision(String by, Instant at, String why) {}

  public static AlarmView of(Alarm alarm, Insight insight) {
    var names = insight.names(alarm.spot());
    return new AlarmView(
        alarm.id(),
        alarm.spot().scope(),
        names.place(),
        alarm.spot().line(),
        names.line(),
        alarm.state(),
        alarm.reason(),
        alarm.tickets(),
        Math.round(alarm.expected() * 10) / 10.0,
        alarm.openedAt(),
        alarm.lastTicketAt(),
        alarm.decision().map(made -> new Decision(made.by(), made.at(), made.why())));
  }
}
