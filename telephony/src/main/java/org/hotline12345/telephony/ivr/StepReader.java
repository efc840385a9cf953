package org.hotline12345.telephony.ivr;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hotline12345.acd.Reason;
import org.hotline12345.tickets.calendar.WorkingCalendar;

/// Reads the steps of one flow.
final class StepReader {
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_WAIT = 30;
  private static final int LONGEST_MESSAGE = 300;
  private static final int MOST_STEPS = 50;

  /// What makes sense only where a queue follows.
  private static final Set<String> IN_FRONT =
      Set.of("listen", "queue", "transfer", "record", "progress", "callBack", "hours", "incidents");

  private static final Set<String> STEPS =
      Set.of(
          "say",
          "rate",
          "choose",
          "ask",
          "listen",
          "queue",
          "transfer",
          "record",
          "progress",
          "callBack",
          "hours",
          "incidents");

  private static final Set<String> OURS =
      Set.of(
          "CONTACT", "ARRIVED", "WHY", "STAGE", "AGENT", "CITIZEN", "OUTCOME", "NEXT", "TARGET",
          "MENU_TO");

  private final String flow;
  private final Optional<Set<String>> prompts;

  /// @param prompts names that exist, when they are known
  StepReader(String flow, Optional<Set<String>> prompts) {
    this.flow = flow;
    this.prompts = prompts;
  }

  /// @param chosen whether these steps stand below a choice
  List<IvrStep> steps(YamlPlace place, boolean chosen) {
    List<YamlPlace> list =
        place.list().orElseThrow(() -> place.mistake("a list of steps is expected"));
    if (list.size() > MOST_STEPS) {
      throw place.mistake("more than " + MOST_STEPS + " steps");
    }
    List<IvrStep> steps = new ArrayList<>();
    for (YamlPlace item : list) {
      if (!steps.isEmpty() && ends(steps.getLast())) {
        throw item.mistake("nothing can follow a step that ends the flow");
      }
      steps.add(step(item, chosen));
    }
    return steps;
  }

  private static boolean ends(IvrStep step) {
    return step instanceof IvrStep.HangUp || step instanceof IvrStep.Transfer;
  }

  private IvrStep step(YamlPlace place, boolean chosen) {
    if (place.is("hangUp")) {
      return new IvrStep.HangUp();
    }
    if (place.is("incidents")) {
      inFront(place, "incidents");
      return new IvrStep.KnownIncidents(patience(Map.of()));
    }
    Map<String, YamlPlace> step = place.map(STEPS);
    if (step.size() != 1) {
      throw place.mistake("a step is one of " + new TreeSet<>(STEPS) + " or hangUp");
    }
    String name = step.keySet().iterator().next();
    YamlPlace value = step.values().iterator().next();
    inFront(value, name);
    return switch (name) {
      case "say" -> new IvrStep.Say(prompt(value));
      case "rate" -> rate(value);
      case "choose" -> choose(value, chosen);
      case "ask" -> ask(value);
      case "listen" -> {
        Map<String, YamlPlace> map = value.map(Set.of("prompt", "seconds"));
        yield new IvrStep.Listen(prompt(value.need(map, "prompt")), patience(map).time());
      }
      case "transfer" -> transfer(value);
      case "record" -> record(value);
      case "progress" -> progress(value);
      case "callBack" -> {
        Map<String, YamlPlace> map = value.map(Set.of("prompt", "seconds", "attempts"));
        yield new IvrStep.CallBack(prompt(value.need(map, "prompt")), patience(map));
      }
      case "hours" -> hours(value, chosen);
      case "incidents" ->
          new IvrStep.KnownIncidents(patience(value.map(Set.of("seconds", "attempts"))));
      default -> queue(value);
    };
  }

  private void inFront(YamlPlace place, String name) {
    boolean leadsToTheQueue = flow.equals("before") || flow.equals("message");
    if (IN_FRONT.contains(name) && !leadsToTheQueue) {
      throw place.mistake(name + " belongs to the flow before, not to " + flow);
    }
  }

  private IvrStep rate(YamlPlace place) {
    Map<String, YamlPlace> map =
        place.map(Set.of("prompt", "seconds", "attempts", "words", "refuse", "machine"));
    for (String ours : List.of("refuse", "machine")) {
      if (map.containsKey(ours) && !flow.equals("callback")) {
        throw map.get(ours).mistake(ours + " belongs to the flow callback");
      }
    }
    return new IvrStep.Rate(
        prompt(place.need(map, "prompt")),
        patience(map),
        words(map, Set.of('1', '2', '3', '4', '5')),
        list(map.get("refuse")),
        list(map.get("machine")));
  }

  private static List<String> list(YamlPlace place) {
    List<String> words = new ArrayList<>();
    if (place != null) {
      for (YamlPlace word :
          place.list().orElseThrow(() -> place.mistake("a list of words is expected"))) {
        words.add(word.scalar("\\p{IsHan}{1,12}", "a word of Chinese characters"));
      }
    }
    return words;
  }

  private IvrStep choose(YamlPlace place, boolean chosen) {
    if (chosen) {
      throw place.mistake("one level of choice is the limit (GB/T 33358-2016: no deep menus)");
    }
    Map<String, YamlPlace> map =
        place.map(Set.of("prompt", "seconds", "attempts", "keys", "words"));
    Map<Character, List<IvrStep>> steps = new LinkedHashMap<>();
    place
        .need(map, "keys")
        .map(Set.of())
        .forEach(
            (key, value) -> {
              if (!key.matches("[0-9*#]")) {
                throw value.mistake("a key is one of 0-9 * #, not " + key);
              }
              steps.put(key.charAt(0), steps(value, true));
            });
    return new IvrStep.Choose(
        prompt(place.need(map, "prompt")), patience(map), steps, words(map, steps.keySet()));
  }

  private static SpokenKeys words(Map<String, YamlPlace> step, Set<Character> keys) {
    YamlPlace place = step.get("words");
    if (place == null) {
      return SpokenKeys.NONE;
    }
    Map<Character, List<String>> words = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    place
        .map(Set.of())
        .forEach(
            (key, value) -> {
              if (key.length() != 1 || !keys.contains(key.charAt(0))) {
                throw value.mistake("there is no key " + key + " to speak for");
              }
              List<String> list = new ArrayList<>();
              for (YamlPlace word :
                  value.list().orElseThrow(() -> value.mistake("a list of words is expected"))) {
                String text = word.scalar("\\p{IsHan}{1,12}", "a word of Chinese characters");
                if (!seen.add(text)) {
                  throw word.mistake(text + " stands for a key already");
                }
                list.add(text);
              }
              words.put(key.charAt(0), List.copyOf(list));
            });
    return new SpokenKeys(words);
  }

  private IvrStep ask(YamlPlace place) {
    Map<String, YamlPlace> map =
        place.map(Set.of("prompt", "seconds", "attempts", "into", "digits"));
    YamlPlace into = place.need(map, "into");
    String variable = into.scalar("[A-Z][A-Z0-9_]{0,30}", "a name of capitals");
    if (OURS.contains(variable)) {
      throw into.mistake(variable + " belongs to the hotline itself");
    }
    return new IvrStep.Ask(
        prompt(place.need(map, "prompt")),
        patience(map),
        variable,
        place.need(map, "digits").number(1, 20));
  }

  private IvrStep transfer(YamlPlace place) {
    Map<String, YamlPlace> map = place.map(Set.of("to", "name"));
    return new IvrStep.Transfer(
        place.need(map, "to").scalar("[0-9]{3,20}", "a telephone number (digits)"),
        place.need(map, "name").scalar(".{1,40}", "a name"));
  }

  private IvrStep record(YamlPlace place) {
    Map<String, YamlPlace> map = place.map(Set.of("prompt", "seconds"));
    YamlPlace seconds = map.get("seconds");
    return new IvrStep.Message(
        prompt(place.need(map, "prompt")),
        Duration.ofSeconds(seconds == null ? 120 : seconds.number(5, LONGEST_MESSAGE)));
  }

  private IvrStep progress(YamlPlace place) {
    Map<String, YamlPlace> map = place.map(Set.of("prompt", "phone", "seconds", "attempts"));
    return new IvrStep.Progress(
        prompt(place.need(map, "prompt")), prompt(place.need(map, "phone")), patience(map, 3, 3));
  }

  private IvrStep hours(YamlPlace place, boolean chosen) {
    Map<String, YamlPlace> map = place.map(Set.of("days", "from", "to", "closed"));
    YamlPlace days = map.get("days");
    boolean working =
        days == null || days.scalar("working|every", "working or every").equals("working");
    Optional<WorkingCalendar.Hours> hours = Optional.empty();
    if (map.containsKey("from") || map.containsKey("to") || !working) {
      YamlPlace to = place.need(map, "to");
      LocalTime from = time(place.need(map, "from"));
      if (!from.isBefore(time(to))) {
        throw to.mistake("the hours end before they begin");
      }
      hours = Optional.of(new WorkingCalendar.Hours(from, time(to)));
    }
    return new IvrStep.Hours(new Opening(working, hours), steps(place.need(map, "closed"), chosen));
  }

  private static LocalTime time(YamlPlace place) {
    String text = place.scalar("[0-9]{2}:[0-9]{2}", "a time such as \"08:30\"");
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException none) {
      throw place.mistake(text + " is no time of day");
    }
  }

  private IvrStep queue(YamlPlace place) {
    Map<String, YamlPlace> queue = place.map(Set.of("skills", "priority", "reason", "because"));
    List<String> skills = new ArrayList<>();
    YamlPlace named = queue.get("skills");
    if (named != null) {
      for (YamlPlace skill :
          named.list().orElseThrow(() -> named.mistake("a list of skills is expected"))) {
        skills.add(skill.scalar("[a-zA-Z0-9-]{1,32}", "a skill's code"));
      }
    }
    YamlPlace priority = queue.get("priority");
    return new IvrStep.Queue(
        skills,
        priority == null ? 0 : priority.number(0, 1000),
        Optional.ofNullable(queue.get("reason"))
            .map(reason -> reason.scalar(".{1,40}", "a reason of up to 40 characters")),
        because(queue.get("because")));
  }

  private static Set<Reason.Kind> because(YamlPlace place) {
    Set<Reason.Kind> kinds = EnumSet.noneOf(Reason.Kind.class);
    if (place != null) {
      for (YamlPlace kind :
          place.list().orElseThrow(() -> place.mistake("a list of reasons is expected"))) {
        String name = kind.scalar("senior|disabled", "senior or disabled");
        kinds.add(name.equals("senior") ? Reason.Kind.SENIOR : Reason.Kind.DISABLED);
      }
    }
    return kinds;
  }

  private static IvrStep.Patience patience(Map<String, YamlPlace> step) {
    return patience(step, 2, 5);
  }

  private static IvrStep.Patience patience(Map<String, YamlPlace> step, int usual, int most) {
    YamlPlace seconds = step.get("seconds");
    YamlPlace attempts = step.get("attempts");
    return new IvrStep.Patience(
        Duration.ofSeconds(seconds == null ? 8 : seconds.number(1, LONGEST_WAIT)),
        attempts == null ? usual : attempts.number(1, most));
  }

  /// A prompt's name, or Chinese words to be spoken.
  private String prompt(YamlPlace place) {
    String prompt =
        place
            .scalar(
                IvrFlows.NAME + "|(?s).{0,300}\\p{IsHan}.{0,300}",
                "a prompt's name (a-z 0-9 -) or Chinese words")
            .strip();
    if (prompt.length() > LONGEST_TEXT) {
      throw place.mistake("longer than " + LONGEST_TEXT + " characters");
    }
    if (IvrFlows.isName(prompt) && prompts.isPresent() && !prompts.get().contains(prompt)) {
      throw place.mistake("there is no prompt " + prompt + " in prompts.yml");
    }
    return prompt;
  }
}
