package org.hotline12345.telephony.ivr;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hotline12345.acd.Reason;

/// One caller going through a flow.
final class FlowRun {
  /// The skill of the seats for emergencies (应急专席).
  private static final String EMERGENCY_SEAT = "emergency";

  /// Nobody who is asked something talks on for so long without a pause; a machine's greeting does.
  private static final Duration MONOLOGUE = Duration.ofSeconds(5);

  private final Caller caller;
  private final Visit visit;
  private final IvrNeeds needs;
  private final WrongPairs wrongPairs;
  private final InstantSource clock;
  private final Set<Reason.Kind> why = EnumSet.noneOf(Reason.Kind.class);
  private boolean danger;

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
      if (!run(step) || danger) {
        return false;
      }
    }
    return true;
  }

  /// @return false when there is nobody to go on with
  private boolean rated(IvrStep.Rate rate) throws Caller.Gone {
    for (int i = 0; i < rate.patience().attempts(); i++) {
      Caller.Choice choice = caller.choose(rate.prompt(), rate.patience().time(), rate.words());
      String key = choice.key();
      if (key.length() == 1 && "12345".contains(key)) {
        visit.rated(key.charAt(0) - '0');
        return true;
      }
      if (holds(rate.refuse(), choice.said())) {
        visit.refused();
        caller.hear("goodbye");
        caller.hangUp();
        return false;
      }
      boolean talksOn = caller.monologue().compareTo(MONOLOGUE) > 0;
      if (holds(rate.machine(), choice.said()) || talksOn) {
        visit.machine();
        caller.hangUp();
        return false;
      }
      if (!key.isEmpty()) {
        caller.hear("invalid");
      }
    }
    return true;
  }

  private static boolean holds(List<String> words, String said) {
    String together = said.replaceAll("[\\s，。、…]", "");
    return words.stream().anyMatch(together::contains);
  }

  /// Whoever speaks of danger goes to an agent at once, before everybody else.
  private void alarmed() throws Caller.Gone {
    danger = true;
    because(Set.of(Reason.Kind.EMERGENCY_WORDS));
    caller.remember("SKILLS", EMERGENCY_SEAT);
    visit.note("优先接听：说到危险用语");
  }

  private void because(Set<Reason.Kind> more) throws Caller.Gone {
    if (why.addAll(more)) {
      caller.remember("WHY", why.stream().map(Enum::name).collect(Collectors.joining(",")));
    }
  }

  private boolean run(IvrStep step) throws Caller.Gone {
    switch (step) {
      case IvrStep.Say(String prompt) -> caller.hear(prompt);
      case IvrStep.Rate rate -> {
        return rated(rate);
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
      case IvrStep.Listen listen -> {
        String said = caller.listen(listen.prompt(), listen.time());
        if (!said.isBlank()) {
          visit.said(said);
          if (needs.dangers().test(said)) {
            alarmed();
          }
        }
      }
      case IvrStep.Queue queue -> {
        caller.remember("SKILLS", String.join(",", queue.skills()));
        caller.remember("PRIO", Integer.toString(queue.priority()));
        because(queue.because());
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
    Caller.Message message = caller.record(step.prompt(), step.longest(), needs.dangers());
    if (message.danger().isPresent() && !message.gone()) {
      alarmed();
      return false;
    }
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
      Caller.Choice choice = caller.choose(prompt, patience.time(), words);
      if (needs.dangers().test(choice.said())) {
        visit.said(choice.said());
        alarmed();
        return "";
      }
      String key = choice.key();
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
