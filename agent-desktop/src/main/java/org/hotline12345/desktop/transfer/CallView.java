package org.hotline12345.desktop.transfer;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.acd.AgentId;
import org.hotline12345.telephony.call.CallNow;
import org.hotline12345.telephony.transfer.Target;

/// `Call` of the API: where a call is now.
///
/// @param called the number dialled, when it is not the hotline's own
/// @param calledName the line it belongs to
/// @param helper who listens, whispers or speaks with them, as far as the agent may know
public record CallView(
    String contactId,
    CallNow.Stage stage,
    Instant since,
    Optional<String> agent,
    Optional<Who> target,
    boolean answered,
    Optional<String> called,
    Optional<String> calledName,
    Optional<Helper> helper) {

  /// @param name as people call them
  public record Who(Target.Kind kind, String code, String name) {}

  public record Helper(String mode, String name) {}

  public static CallView of(
      CallNow now, Optional<Who> target, Optional<String> calledName, Optional<Helper> helper) {
    return new CallView(
        now.contact().value(),
        now.stage(),
        now.since(),
        now.agent().map(AgentId::value),
        target,
        now.answered(),
        now.called(),
        calledName,
        helper);
  }
}
