package org.hotline12345.desktop.ivr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hotline12345.telephony.ivr.IvrFlows;
import org.hotline12345.telephony.ivr.IvrStep;
import org.hotline12345.telephony.ivr.SpokenKeys;

/// The flows as they were read, for drawing.
public record FlowView(List<Flow> flows) {
  public record Flow(String name, List<Step> steps) {}

  /// @param kind the step's name in `ivr.yml`
  /// @param says what the caller hears first
  /// @param facts what else is set, by its name in `ivr.yml`
  public record Step(
      String kind, Optional<String> says, Map<String, String> facts, List<Branch> branches) {}

  /// @param key what leads there: a key of the telephone, or `closed`
  /// @param words that stand for the key
  public record Branch(String key, List<String> words, List<Step> steps) {}

  public static FlowView of(IvrFlows flows) {
    List<Flow> all = new ArrayList<>();
    for (String name : IvrFlows.NAMES) {
      all.add(new Flow(name, steps(flows.flow(name).orElse(List.of()), flows)));
    }
    return new FlowView(all);
  }

  private static List<Step> steps(List<IvrStep> steps, IvrFlows flows) {
    return steps.stream().map(step -> step(step, flows)).toList();
  }

  private static Step step(IvrStep step, IvrFlows flows) {
    return switch (step) {
      case IvrStep.Say(String prompt) -> plain("say", flows.words(prompt), Map.of());
      case IvrStep.Rate rate ->
          new Step(
              "rate",
              said(flows.words(rate.prompt())),
              patience(rate.patience()),
              spoken(rate.words()));
      case IvrStep.Choose choose ->
          new Step(
              "choose",
              said(flows.words(choose.prompt())),
              patience(choose.patience()),
              branches(choose, flows));
      case IvrStep.Ask ask ->
          plain(
              "ask",
              flows.words(ask.prompt()),
              with(
                  patience(ask.patience()),
                  Map.of("into", ask.variable(), "digits", Integer.toString(ask.digits()))));
      case IvrStep.Listen listen ->
          plain(
              "listen",
              flows.words(listen.prompt()),
              Map.of("seconds", Long.toString(listen.time().toSeconds())));
      case IvrStep.Queue queue -> plain("queue", "", facts(queue));
      case IvrStep.Transfer(String number, String name) ->
          plain("transfer", "", Map.of("to", number, "name", name));
      case IvrStep.Message message ->
          plain(
              "record",
              flows.words(message.prompt()),
              Map.of("seconds", Long.toString(message.longest().toSeconds())));
      case IvrStep.Progress progress ->
          plain("progress", flows.words(progress.prompt()), patience(progress.patience()));
      case IvrStep.CallBack callBack ->
          plain("callBack", flows.words(callBack.prompt()), patience(callBack.patience()));
      case IvrStep.Hours hours ->
          new Step(
              "hours",
              Optional.empty(),
              opening(hours),
              List.of(new Branch("closed", List.of(), steps(hours.closed(), flows))));
      case IvrStep.KnownIncidents incidents ->
          plain("incidents", "", patience(incidents.patience()));
      case IvrStep.HangUp _ -> plain("hangUp", "", Map.of());
    };
  }

  private static List<Branch> branches(IvrStep.Choose choose, IvrFlows flows) {
    return choose.keys().keySet().stream()
        .sorted()
        .map(
            key ->
                new Branch(
                    key.toString(),
                    choose.words().words().getOrDefault(key, List.of()),
                    steps(choose.keys().get(key), flows)))
        .toList();
  }

  /// Keys that lead nowhere else, with their words.
  private static List<Branch> spoken(SpokenKeys words) {
    return words.words().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Branch(entry.getKey().toString(), entry.getValue(), List.of()))
        .toList();
  }

  private static Map<String, String> facts(IvrStep.Queue queue) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (!queue.skills().isEmpty()) {
      facts.put("skills", String.join("、", queue.skills()));
    }
    facts.put("priority", Integer.toString(queue.priority()));
    queue.reason().ifPresent(reason -> facts.put("reason", reason));
    if (!queue.because().isEmpty()) {
      facts.put(
          "because",
          queue.because().stream()
              .sorted()
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining("、")));
    }
    return facts;
  }

  private static Map<String, String> opening(IvrStep.Hours hours) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("days", hours.opening().workingDays() ? "working" : "every");
    hours
        .opening()
        .hours()
        .ifPresent(
            open -> {
              facts.put("from", open.from().toString());
              facts.put("to", open.to().toString());
            });
    return facts;
  }

  private static Map<String, String> patience(IvrStep.Patience patience) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("seconds", Long.toString(patience.time().toSeconds()));
    facts.put("attempts", Integer.toString(patience.attempts()));
    return facts;
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static Step plain(String kind, String says, Map<String, String> facts) {
    return new Step(kind, said(says), facts, List.of());
  }

  private static Optional<String> said(String words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
