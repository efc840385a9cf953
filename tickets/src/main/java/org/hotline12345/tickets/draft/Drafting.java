package org.hotline12345.tickets.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.tickets.contact.Speaker;

/// Lets a draft learn from what the citizen says, in the light of what the agent asked. One
/// sentence costs a few analyses of short texts, however long the conversation is. Pure and
/// thread-safe.
public final class Drafting {
  /// So many of the newest things said are looked at, both speakers' together.
  public static final int RECENT = 24;

  private static final int LONGEST_TURN = 1000;
  private static final Pattern ONLY_GREETING =
      Pattern.compile("[\\s，。！？,.!?喂你您好啊呀哎嗯哦对是的行可以谢谢再见没有了吧那就这样请问在吗]*");

  private final Classifier classifier;
  private final Where where;
  private final Who who = new Who();
  private final What what;
  private final Matter matter;
  private final Facts facts;
  private final Missing missing;

  public Drafting(Classifier classifier, Questions questions) {
    this.classifier = classifier;
    where = new Where(classifier);
    what = new What(classifier);
    matter = new Matter(classifier);
    facts = new Facts(questions);
    missing = new Missing(questions);
  }

  /// The draft after the newest of `said`.
  ///
  /// @param said what was said about this ticket lately, oldest first, by both speakers; the last
  ///     is the citizen's. More than [#RECENT] are not looked at
  public Draft learn(Draft before, List<Heard> said) {
    var recent = said.subList(Math.max(0, said.size() - RECENT), said.size());
    var newest = recent.getLast();
    var turn =
        Said.of(
            new Heard(newest.id(), newest.speaker(), cut(newest.text(), LONGEST_TURN)),
            question(recent));
    boolean corrects = recent.size() > 1 && takesBack(recent.get(recent.size() - 2));
    if (corrects) {
      turn = turn.correcting();
    }
    boolean greets = ONLY_GREETING.matcher(newest.text()).matches() && turn.question().isEmpty();
    if (greets || newest.text().isBlank()) {
      return suggested(before);
    }
    var valid = classifier.analyse(turn.valid());
    var takenBack =
        turn.takenBack().isBlank()
            ? Optional.<Analysis>empty()
            : Optional.of(classifier.analyse(turn.takenBack()));
    var draft = where.learn(before, turn, valid, takenBack);
    draft = who.learn(draft, turn, valid);
    draft = what.learn(draft, turn, valid, takenBack);
    if (!ONLY_GREETING.matcher(newest.text()).matches()) {
      draft = matter.learn(draft, recent, turn, valid);
    }
    return suggested(facts.learn(draft, turn));
  }

  private static boolean takesBack(Heard heard) {
    return heard.fromCitizen() && Said.takesBack(heard.text());
  }

  /// Learns from everything at once, in order.
  public Draft learnAll(Draft before, List<Heard> said) {
    var draft = suggested(before);
    for (var until = 1; until <= said.size(); until++) {
      if (said.get(until - 1).fromCitizen()) {
        draft = learn(draft, said.subList(0, until));
      }
    }
    return draft;
  }

  /// What the agent said since the citizen's turn before.
  private static String question(List<Heard> recent) {
    int from = recent.size() - 1;
    while (from > 0 && !recent.get(from - 1).fromCitizen()) {
      from--;
    }
    return cut(
        recent.subList(from, recent.size() - 1).stream()
            .filter(heard -> heard.speaker() == Speaker.AGENT)
            .map(Heard::text)
            .collect(Collectors.joining("，")),
        LONGEST_TURN);
  }

  private Draft suggested(Draft draft) {
    var known = draft.suggestions();
    var place = draft.value(FieldName.PLACE).map(value -> where.parts(value)).orElse(Place.NONE);
    return draft.with(new Suggestions(known.lines(), known.reasons(), missing.in(draft, place)));
  }

  /// Says what a correction replaced.
  static Optional<String> because(Optional<Field> before, Said said) {
    return before
        .filter(field -> said.corrects() || said.denies())
        .map(field -> "市民更正，原为 " + field.value());
  }

  static String cut(String value, FieldName field) {
    return cut(value, field.maxLength());
  }

  static String cut(String value, int length) {
    return value.length() <= length ? value : value.substring(0, length);
  }
}
