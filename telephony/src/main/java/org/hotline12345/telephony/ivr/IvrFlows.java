package org.hotline12345.telephony.ivr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The flows by name: `before` (in front of the queue, empty by default), `message` (instead of it,
/// when the ACD sends a call to leave a message), `after` (the agent has
/// left) and `callback` (a call of ours). A flow may be empty or missing: nothing is asked then.
///
/// @param prompts the words of each prompt by its name, as far as known
public record IvrFlows(Map<String, List<IvrStep>> flows, Map<String, String> prompts) {
  public static final List<String> NAMES = List.of("before", "message", "after", "callback");
  static final String NAME = "[a-z0-9-]{1,40}";

  public IvrFlows {
    flows = Map.copyOf(flows);
    prompts = Map.copyOf(prompts);
  }

  public IvrFlows(Map<String, List<IvrStep>> flows) {
    this(flows, Map.of());
  }

  /// Whether a prompt is the name of a sound, and not the words themselves.
  public static boolean isName(String prompt) {
    return prompt.matches(NAME);
  }

  /// What a prompt says, as far as known.
  public String words(String prompt) {
    return prompts.getOrDefault(prompt, isName(prompt) ? "" : prompt);
  }

  public Optional<List<IvrStep>> flow(String name) {
    return Optional.ofNullable(flows.get(name));
  }

  /// Whether callers always hear something between the greeting and the queue.
  public boolean menuInFront() {
    return flow("before")
        .filter(steps -> steps.stream().anyMatch(step -> !(step instanceof IvrStep.KnownIncidents)))
        .isPresent();
  }

  /// Whether callers hear something there now.
  ///
  /// @param incidentsKnown whether there is anything to announce
  public boolean inFront(boolean incidentsKnown) {
    return menuInFront()
        || (incidentsKnown && flow("before").filter(steps -> !steps.isEmpty()).isPresent());
  }

  /// Everything that is given as words and must be spoken.
  public Set<String> texts() {
    Set<String> texts = new TreeSet<>();
    flows.values().forEach(steps -> collect(steps, texts::add));
    texts.removeIf(IvrFlows::isName);
    return texts;
  }

  private static void collect(List<IvrStep> steps, Consumer<String> prompts) {
    for (IvrStep step : steps) {
      switch (step) {
        case IvrStep.Say say -> prompts.accept(say.prompt());
        case IvrStep.Rate rate -> prompts.accept(rate.prompt());
        case IvrStep.Choose choose -> {
          prompts.accept(choose.prompt());
          choose.keys().values().forEach(branch -> collect(branch, prompts));
        }
        case IvrStep.Ask ask -> prompts.accept(ask.prompt());
        case IvrStep.Listen listen -> prompts.accept(listen.prompt());
        case IvrStep.Message message -> prompts.accept(message.prompt());
        case IvrStep.Progress progress -> {
          prompts.accept(progress.prompt());
          prompts.accept(progress.phone());
        }
        case IvrStep.CallBack callBack -> prompts.accept(callBack.prompt());
        case IvrStep.Hours hours -> collect(hours.closed(), prompts);
        case IvrStep.Queue _, IvrStep.Transfer _, IvrStep.KnownIncidents _, IvrStep.HangUp _ -> {}
      }
    }
  }
}
