package org.hotline12345.desktop.callback;

import java.time.InstantSource;
import java.util.Optional;
import org.hotline12345.tickets.Outcome;
import org.hotline12345.tickets.callback.Answer;
import org.hotline12345.tickets.callback.CallBack;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.db.CallBacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the call-backs that are due and reports what came of them. Thread-safe; several nodes may
/// sweep at once.
public final class CallBackSweep {
  private static final Logger log = LoggerFactory.getLogger(CallBackSweep.class);

  private final CallBacks callBacks;
  private final Phone phone;
  private final Messages messages;
  private final InstantSource clock;
  private final int batch;

  /// Calls a citizen; `report` is told exactly once, perhaps minutes later.
  public interface Phone {
    void call(CallBack callBack, java.util.function.Consumer<Answer> report);
  }

  /// Asks in a message. Empty: asked, the answer will come as a message; else why not.
  public interface Messages {
    Optional<Answer.NotReached> ask(CallBack callBack);
  }

  public CallBackSweep(
      CallBacks callBacks, Phone phone, Messages messages, InstantSource clock, int batch) {
    this.callBacks = callBacks;
    this.phone = phone;
    this.messages = messages;
    this.clock = clock;
    this.batch = batch;
  }

  public void sweep() {
    for (CallBack due : callBacks.due(clock.instant(), batch)) {
      log.info("call-back {} of ticket {}, attempt {}", due.id(), due.ticket(), due.attempt());
      if (due.channel() == Channel.PHONE) {
        phone.call(due, answer -> report(due, answer));
      } else {
        messages.ask(due).ifPresent(answer -> report(due, answer));
      }
    }
  }

  private void report(CallBack callBack, Answer answer) {
    Outcome outcome = callBacks.result(callBack.id(), answer);
    log.info(
        "call-back {} of ticket {}: {} -> {}",
        callBack.id(),
        callBack.ticket(),
        answer instanceof Answer.Rated ? "rated" : "not reached",
        outcome.getClass().getSimpleName());
  }
}
