package org.hotline12345.telephony.ivr;

import java.time.InstantSource;
import java.util.List;

/// One caller going through a flow.
final class FlowRun {
  private final Caller caller;
  private final Visit visit;
  private final IvrNeeds needs;
  private final WrongPairs wrongPairs;
  private final InstantSource clock;

  FlowRun(Caller caller, Visit visit, IvrNeeds needs, WrongPairs wrongPairs, InstantSource clock) {
    this.caller = caller;
    this.visit = visit;
    this.needs = needs;
    this.wrongPairs = wrongPairs;
    this.clock = clock;
  }

  /// @return false when the flow ended the call, or what follows is the dialplan's
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
      case IvrStep.Rate rate -> {
        String key = key(rate.prompt(), rate.patience(), rate.words(), "12345");
        if (!key.isEmpty()) {
          visit.rated(key.charAt(0) - '0');
        }
      }
      case IvrStep.Choose choose -> {
        StringBuilder known = new StringBuilder();
        choose.keys().keySet().forEach(known::append);
        String key = key(choose.prompt(), choose.patience(), choose.words(), known.toString());
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
      case IvrStep.Queue queue -> {
        caller.remember("SKILLS", String.join(",", queue.skills()));
        caller.remember("PRIO", Integer.toString(queue.priority()));
        queue.reason().ifPresent(reason -> visit.note("优先接听：" + reason));
      }
      case IvrStep.Transfer(String number, String name) -> {
        visit.note("转接至" + name + "（" + number + "）");
        caller.remember("MENU_TO", number);
        caller.remember("NEXT", "transfer");
        return false;
      }
      case IvrStep.Message message -> {
        return messageTaken(message);
      }
      case IvrStep.Progress progress ->
          new ProgressTalk(caller, needs.progress(), wrongPairs).run(progress);
      case IvrStep.CallBack callBack -> {
        return new CallBackTalk(caller, visit).run(callBack);
      }
      case IvrStep.Hours hours -> {
        boolean open =
            needs.calendar().map(c -> hours.opening().open(clock.instant(), c)).orElse(true);
        return open || run(hours.closed());
      }
      case IvrStep.KnownIncidents incidents -> {
        return new IncidentTalk(caller, visit, needs.incidents()).run(incidents.patience());
      }
      case IvrStep.HangUp _ -> {
        caller.hangUp();
        return false;
      }
    }
    return true;
  }

  /// @return true when nothing was said and the flow goes on
  private boolean messageTaken(IvrStep.Message step) throws Caller.Gone {
    Caller.Message message = caller.record(step.prompt(), step.longest());
    if (!message.said()) {
      return !message.gone();
    }
    visit.leftMessage();
    if (!message.gone()) {
      caller.remember(Outcome.VARIABLE, Outcome.MESSAGE.value());
      caller.hear("message-taken");
      caller.hangUp();
    }
    return false;
  }

  private String key(String prompt, IvrStep.Patience patience, SpokenKeys words, String known)
      throws Caller.Gone {
    for (int i = 0; i < patience.attempts(); i++) {
      String key = caller.choose(prompt, patience.time(), words);
      if (key.length() == 1 && known.contains(key)) {
        return key;
      }
      if (!key.isEmpty()) {
        caller.hear("invalid");
      }
    }
    return "";
  }
}
