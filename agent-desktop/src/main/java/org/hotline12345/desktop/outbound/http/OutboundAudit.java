package org.hotline12345.desktop.outbound.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.hotline12345.desktop.audit.Audit;
import org.hotline12345.desktop.outbound.OutboundDesk.Done;
import org.hotline12345.desktop.session.Person;

/// The trail of calls that people asked for; numbers are masked there.
public record OutboundAudit(Audit audit, InstantSource clock) {
  void write(
      Person person,
      HttpServletRequest request,
      String action,
      Done done,
      String target,
      String detail) {
    String outcome = done instanceof Done.Calling ? "ok" : done.getClass().getSimpleName();
    write(person, request, action, outcome, target, detail);
  }

  void write(
      Person person,
      HttpServletRequest request,
      String action,
      String outcome,
      String target,
      String detail) {
    audit.write(
        new Audit.Entry(
            clock.instant(),
            person.username(),
            request.getRemoteAddr(),
            action,
            outcome,
            target,
            detail));
  }
}
