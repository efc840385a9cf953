package org.hotline12345.telephony.ivr;

import java.time.Duration;

/// Announces what is known at a surge. Callers who needed nothing else press 1 and leave
/// satisfied; everybody else goes on to an agent.
final class IncidentTalk {
  /// Any key while it is spoken skips the rest.
  private static final Duration AT_ONCE = Duration.ofMillis(10);

  private final Caller caller;
  private final Visit visit;
  private final Incidents incidents;

  IncidentTalk(Caller caller, Visit visit, Incidents incidents) {
    this.caller = caller;
    this.visit = visit;
    this.incidents = incidents;
  }

  /// @return false when the caller left satisfied
  boolean run(IvrStep.Patience patience) throws Caller.Gone {
    for (Incidents.Known incident : incidents.now()) {
      String key = caller.press(incident.text(), AT_ONCE, 1);
      if (key.isEmpty()) {
        incidents.heard(incident.id());
        key = incident.asks() ? caller.press("incident-ask", patience.time(), 1) : "";
      }
      if (incident.asks() && key.equals("1")) {
        incidents.satisfied(incident.id());
        visit.note("听完通告后满意离开：" + incident.text());
        caller.remember(Outcome.VARIABLE, Outcome.SELF_SERVED.value());
        caller.hear("goodbye");
        caller.hangUp();
        return false;
      }
    }
    return true;
  }
}
