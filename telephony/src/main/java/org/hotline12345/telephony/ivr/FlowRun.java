package org.hotline12345.telephony.ivr;

import java.util.List;
import java.util.function.IntConsumer;

/// One caller going through a flow.
final class FlowRun {
  private final Caller caller;
  private final IntConsumer rated;

  /// @param rated told at once when 1 to 5 was pressed
  FlowRun(Caller caller, IntConsumer rated) {
    this.caller = caller;
    this.rated = rated;
  }

  /// @return false when the caller was hung up by the flow
  boolean run(List<IvrStep> steps) throws Caller.Gone {
    for (IvrStep step : steps) {
      if (!run(step)) {
        return false;
      }
    }
    return true;
  }

  private boolean run(IvrStep step) throws Caller.Gone {
    switch (step) {
      case IvrStep.Say(String prompt) -> caller.hear(prompt);
      case IvrStep.Rate(String prompt, IvrStep.Patience patience) -> {
        String key = press(prompt, patience, "[1-5]");
        if (!key.isEmpty()) {
          rated.accept(key.charAt(0) - '0');
        }
      }
      case IvrStep.Choose choose -> {
        StringBuilder known = new StringBuilder();
        choose.keys().keySet().forEach(known::append);
        String key = press(choose.prompt(), choose.patience(), "[" + known + "]");
        if (!key.isEmpty()) {
          return run(choose.keys().get(key.charAt(0)));
        }
      }
      case IvrStep.Ask ask -> {
        String digits = "";
        for (int i = 0; i < ask.patience().attempts() && digits.isEmpty(); i++) {
          digits = caller.press(ask.prompt(), ask.patience().time(), ask.digits());
        }
        if (digits.matches("[0-9*#]+")) {
          caller.remember(ask.variable(), digits);
        }
      }
      case IvrStep.Queue(List<String> skills, int priority) -> {
        caller.remember("SKILLS", String.join(",", skills));
        caller.remember("PRIO", Integer.toString(priority));
      }
      case IvrStep.HangUp _ -> {
        caller.hangUp();
        return false;
      }
    }
    return true;
  }

  private String press(String prompt, IvrStep.Patience patience, String wanted) throws Caller.Gone {
    for (int i = 0; i < patience.attempts(); i++) {
      String key = caller.press(prompt, patience.time(), 1);
      if (key.matches(wanted)) {
        return key;
      }
    }
    return "";
  }
}
