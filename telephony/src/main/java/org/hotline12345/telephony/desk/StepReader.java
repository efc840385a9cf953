package org.hotline12345.telephony.desk;

import java.time.Instant;
import java.util.Optional;
import org.hotline12345.telephony.call.Call;
import org.hotline12345.telephony.call.CallEvent;
import org.hotline12345.telephony.call.Leg;
import org.hotline12345.telephony.call.LineEvent;
import org.hotline12345.telephony.call.TransferEvent;
import org.hotline12345.telephony.transfer.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Understands what our dialplan tells of itself. Pure.
final class StepReader {
  private static final Logger LOG = LoggerFactory.getLogger(StepReader.class);

  private StepReader() {}

  static Optional<CallEvent> read(LineEvent.Step step, Instant now) {
    if (step.leg().contact().isEmpty()) {
      return Optional.empty();
    }
    return step.leg()
        .call(now)
        .map(call -> citizens(step, call))
        .orElseGet(() -> others(step, step.leg()));
  }

  private static Optional<CallEvent> citizens(LineEvent.Step step, Call call) {
    Optional<Target> target = Target.read(step.status());
    return switch (step.what()) {
      case "arrived" -> Optional.of(new CallEvent.Arrived(call));
      case "waiting" -> Optional.of(new CallEvent.Queued(call));
      case "missed" -> Optional.of(new CallEvent.Missed(!step.status().equals("NOANSWER")));
      case "agent-left" -> Optional.of(new CallEvent.AgentLeft(call));
      case "held" -> Optional.of(new TransferEvent.OnHold(call));
      case "transfer" -> target.map(to -> new TransferEvent.Sent(call, to));
      case "sent-back" -> Optional.of(new TransferEvent.SentBack(call, step.status()));
      case "conference" -> Optional.of(new TransferEvent.InConference(call, target));
      case "rejoined" -> Optional.of(new TransferEvent.Rejoined(call));
      case "out-answered", "out-missed", "heard-out", "call-back-asked", "queue-full" ->
          Optional.empty();
      default -> {
        LOG.warn("Unknown step {} in the dialplan", step.what());
        yield Optional.empty();
      }
    };
  }

  private static Optional<CallEvent> others(LineEvent.Step step, Leg leg) {
    return switch (step.what()) {
      case "consulting" -> Target.read(step.status()).map(TransferEvent.ConsultRings::new);
      case "consulted" ->
          leg.target().map(to -> new TransferEvent.ConsultAnswered(to, leg.channel()));
      case "consult-over" -> Optional.of(new TransferEvent.ConsultOver(step.status()));
      default -> Optional.empty();
    };
  }
}
