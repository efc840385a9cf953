package org.hotline12345.telephony.ivr;

import java.util.Optional;

/// Tells where a ticket stands. A number that does not exist and digits that are not its own sound
/// alike, and wrong pairs are counted per caller and per ticket, so that nobody tries them all.
final class ProgressTalk {
  private static final int NUMBER = 14;
  private static final int LAST = 4;

  private final Caller caller;
  private final TicketProgress progress;
  private final WrongPairs wrongPairs;

  ProgressTalk(Caller caller, TicketProgress progress, WrongPairs wrongPairs) {
    this.caller = caller;
    this.progress = progress;
    this.wrongPairs = wrongPairs;
  }

  void run(IvrStep.Progress step) throws Caller.Gone {
    String from = caller.number();
    for (int i = 0; i < step.patience().attempts(); i++) {
      String number = caller.press(step.prompt(), step.patience().time(), NUMBER);
      if (number.isEmpty()) {
        continue;
      }
      String last = caller.press(step.phone(), step.patience().time(), LAST);
      if (!wrongPairs.mayAsk(from, number)) {
        caller.hear("progress-limit");
        return;
      }
      Optional<String> found = asked(number, last);
      if (found.isPresent()) {
        caller.remember(Outcome.VARIABLE, Outcome.SELF_SERVED.value());
        caller.tell(found.get());
        return;
      }
      wrongPairs.wrong(from, number);
      caller.hear("progress-unknown");
    }
  }

  private Optional<String> asked(String number, String last) {
    return number.matches("[0-9]{14}") && last.matches("[0-9]{4}")
        ? progress.of(number, last)
        : Optional.empty();
  }
}
