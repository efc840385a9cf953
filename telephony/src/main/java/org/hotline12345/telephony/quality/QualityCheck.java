package org.hotline12345.telephony.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.quality.Conversation.Line;
import org.hotline12345.tickets.contact.Speaker;

/// Checks one call by the rules. Pure. A call without a transcript cannot be judged: nothing is
/// found in it.
public final class QualityCheck {
  private static final int MOST_FINDINGS = 200;
  private static final int LONGEST_WORDS = 200;

  private QualityCheck() {}

  public static List<Finding> of(Conversation call, List<Rule> rules) {
    if (call.lines().isEmpty()) {
      return List.of();
    }
    return rules.stream()
        .flatMap(rule -> of(call, rule).stream())
        .sorted(Comparator.comparingLong(Finding::startMillis).thenComparing(Finding::kind))
        .limit(MOST_FINDINGS)
        .toList();
  }

  private static List<Finding> of(Conversation call, Rule rule) {
    return switch (rule) {
      case Rule.Greeting greeting -> greeting(call, greeting);
      case Rule.Closing closing -> closing(call, closing);
      case Rule.Forbidden forbidden -> forbidden(call, forbidden);
      case Rule.Silence silence -> silence(call, silence);
      case Rule.TalkingOver over -> talkingOver(call, over);
      case Rule.Speed speed -> speed(call, speed);
    };
  }

  private static List<Finding> greeting(Conversation call, Rule.Greeting rule) {
    long until = rule.within().toMillis();
    List<Line> first =
        call.of(Speaker.AGENT).stream().filter(line -> line.startMillis() <= until).toList();
    return said(first, rule.any())
        ? List.of()
        : List.of(missing(rule, 0, Math.min(until, call.millis()), first));
  }

  private static List<Finding> closing(Conversation call, Rule.Closing rule) {
    long from = Math.max(0, call.millis() - rule.within().toMillis());
    List<Line> last =
        call.of(Speaker.AGENT).stream().filter(line -> line.endMillis() >= from).toList();
    return said(last, rule.any()) ? List.of() : List.of(missing(rule, from, call.millis(), last));
  }

  private static boolean said(List<Line> lines, List<String> any) {
    return lines.stream()
        .map(Line::bare)
        .anyMatch(text -> any.stream().map(Conversation::bare).anyMatch(text::contains));
  }

  private static Finding missing(Rule rule, long from, long until, List<Line> instead) {
    String words = String.join(" ", instead.stream().map(Line::text).toList());
    return found(rule, from, until, Optional.of(Speaker.AGENT), words);
  }

  /// Where in the sentence the word lies is reckoned by the characters before it.
  private static List<Finding> forbidden(Conversation call, Rule.Forbidden rule) {
    List<Finding> found = new ArrayList<>();
    for (Line line : call.of(Speaker.AGENT)) {
      String text = line.bare();
      for (String word : rule.words().stream().map(Conversation::bare).toList()) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
          long start = line.startMillis() + line.millis() * at / text.length();
          long end = line.startMillis() + line.millis() * (at + word.length()) / text.length();
          found.add(found(rule, start, end, Optional.of(Speaker.AGENT), line.text()));
        }
      }
    }
    return found;
  }

  private static List<Finding> silence(Conversation call, Rule.Silence rule) {
    List<Finding> found = new ArrayList<>();
    long quietSince = 0;
    for (Line line : call.lines()) {
      silence(rule, quietSince, line.startMillis()).ifPresent(found::add);
      quietSince = Math.max(quietSince, line.endMillis());
    }
    silence(rule, quietSince, call.millis()).ifPresent(found::add);
    return found;
  }

  private static Optional<Finding> silence(Rule.Silence rule, long from, long until) {
    return until - from > rule.longerThan().toMillis()
        ? Optional.of(found(rule, from, until, Optional.empty(), ""))
        : Optional.empty();
  }

  private static List<Finding> talkingOver(Conversation call, Rule.TalkingOver rule) {
    List<Finding> found = new ArrayList<>();
    for (Line agent : call.of(Speaker.AGENT)) {
      call.of(Speaker.CITIZEN).stream()
          .filter(citizen -> citizen.startMillis() < agent.startMillis())
          .mapToLong(citizen -> Math.min(citizen.endMillis(), agent.endMillis()))
          .max()
          .stream()
          .filter(until -> until - agent.startMillis() > rule.longerThan().toMillis())
          .mapToObj(
              until ->
                  found(rule, agent.startMillis(), until, Optional.of(Speaker.AGENT), agent.text()))
          .forEach(found::add);
    }
    return found;
  }

  private static List<Finding> speed(Conversation call, Rule.Speed rule) {
    return call.of(Speaker.AGENT).stream()
        .filter(line -> line.millis() >= rule.over().toMillis())
        .filter(line -> perMinute(line) > rule.most())
        .map(
            line ->
                found(
                    rule,
                    line.startMillis(),
                    line.endMillis(),
                    Optional.of(Speaker.AGENT),
                    perMinute(line) + "/min " + line.text()))
        .toList();
  }

  private static long perMinute(Line line) {
    String bare = line.bare();
    return bare.codePointCount(0, bare.length()) * 60_000L / Math.max(1, line.millis());
  }

  private static Finding found(
      Rule rule, long start, long end, Optional<Speaker> speaker, String words) {
    String cut = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    return new Finding(rule.kind(), start, Math.max(start, end), speaker, cut, rule.points());
  }
}
