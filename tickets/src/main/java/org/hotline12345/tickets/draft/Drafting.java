package org.hotline12345.tickets.draft;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Classifier;

/// Lets a draft learn from what the citizen says. Pure and thread-safe.
public final class Drafting {
  /// A line less probable than this is suggested but not filled in.
  private static final double FILL_FROM = 0.3;

  private static final int MAX_TEXT = 4000;
  private static final Pattern ONLY_GREETING =
      Pattern.compile("[\\s，。！？,.!?喂你您好啊呀哎嗯哦对是的行可以谢谢再见没有了吧那就这样请问在吗]*");
  private static final Pattern NAMES_ONESELF =
      Pattern.compile("(?:我叫|我姓|免贵姓|我是|名字是|名字叫|姓名|本人)[是：:\\s]*$");

  private final Classifier classifier;

  public Drafting(Classifier classifier) {
    this.classifier = classifier;
  }

  /// The draft after the newest of `said`.
  ///
  /// @param said everything the citizen said about this ticket, oldest first, not empty
  public Draft learn(Draft before, List<Heard> said) {
    var newest = said.getLast();
    var here = classifier.analyse(newest.text());
    var draft = place(before, newest, here);
    draft = people(draft, newest, here);
    for (var phone : here.phones()) {
      draft = draft.learnt(FieldName.PHONE, heard(phone, newest));
    }
    for (var time : here.times()) {
      draft =
          draft.learnt(
              FieldName.TIME,
              Field.heard(time.at().toString(), newest.id(), Optional.of(time.phrase())));
    }
    if (ONLY_GREETING.matcher(newest.text()).matches()) {
      return draft.with(suggestions(draft.suggestions(), draft));
    }
    return meaning(draft, said, newest);
  }

  /// Learns from everything at once, in order.
  public Draft learnAll(Draft before, List<Heard> said) {
    var draft = before.with(suggestions(before.suggestions(), before));
    for (var until = 1; until <= said.size(); until++) {
      draft = learn(draft, said.subList(0, until));
    }
    return draft;
  }

  private static Draft place(Draft draft, Heard newest, Analysis here) {
    var named = here.place().map(Found::value).or(() -> Place.fragment(newest.text()));
    if (named.isEmpty()) {
      return draft;
    }
    var known = draft.value(FieldName.PLACE);
    var value = known.map(old -> Place.corrected(old, named.get())).orElse(named.get());
    if (known.equals(Optional.of(value)) || value.isBlank()) {
      return draft;
    }
    return draft.learnt(
        FieldName.PLACE,
        Field.heard(
            cut(value, FieldName.PLACE), newest.id(), Optional.of(phrase(newest, here.place()))));
  }

  private static Draft people(Draft draft, Heard newest, Analysis here) {
    var next = draft;
    for (var person : here.people()) {
      var lead = newest.text().substring(0, Math.clamp(person.start(), 0, newest.text().length()));
      if (NAMES_ONESELF.matcher(lead).find()) {
        next = next.learnt(FieldName.PERSON, heard(person, newest));
      }
    }
    return next;
  }

  private Draft meaning(Draft before, List<Heard> said, Heard newest) {
    var told = said.stream().filter(h -> !ONLY_GREETING.matcher(h.text()).matches()).toList();
    var text = cut(told.stream().map(Heard::text).collect(joining("\n")), MAX_TEXT);
    var all = classifier.analyse(text);
    var reasons = all.reasons().stream().map(Analysis.Reason::phrase).limit(5).toList();
    var because = Optional.of(String.join("、", reasons)).filter(words -> !words.isEmpty());
    var draft =
        before
            .learnt(FieldName.REQUEST, Field.heard(text, newest.id(), Optional.empty()))
            .learnt(FieldName.KIND, Field.heard(all.kind().name(), newest.id(), Optional.empty()))
            .learnt(
                FieldName.URGENCY,
                Field.heard(all.urgency().name(), newest.id(), urgencyReason(all)));
    var title = Title.of(told, reasons);
    if (title.isPresent()) {
      draft =
          draft.learnt(FieldName.TITLE, Field.heard(title.get().text(), title.get().id(), because));
    }
    if (!all.lines().isEmpty() && all.lines().getFirst().confidence() >= FILL_FROM) {
      var first = all.lines().getFirst();
      draft =
          draft.learnt(
              FieldName.LINE,
              new Field(
                  first.line(),
                  Field.By.UTTERANCE,
                  Optional.of(newest.id()),
                  Optional.of(first.confidence()),
                  because));
    }
    var likely =
        all.lines().stream()
            .limit(3)
            .map(c -> new Suggestions.Likely(c.line(), c.confidence()))
            .toList();
    return draft.with(suggestions(new Suggestions(likely, reasons, List.of()), draft));
  }

  private static Suggestions suggestions(Suggestions known, Draft draft) {
    return new Suggestions(known.lines(), known.reasons(), Missing.in(draft));
  }

  private static Optional<String> urgencyReason(Analysis all) {
    return all.emergencies().stream().findFirst().map(Analysis.Emergency::phrase);
  }

  private static Field heard(Found found, Heard said) {
    return Field.heard(found.value(), said.id(), Optional.of(phrase(said, Optional.of(found))));
  }

  private static String phrase(Heard said, Optional<Found> found) {
    int end = said.text().length();
    return found
        .filter(f -> f.start() >= 0 && f.start() < f.end() && f.end() <= end)
        .map(f -> said.text().substring(f.start(), f.end()))
        .orElse(cut(said.text(), 40));
  }

  private static String cut(String value, FieldName field) {
    return cut(value, field.maxLength());
  }

  private static String cut(String value, int length) {
    return value.length() <= length ? value : value.substring(0, length);
  }
}
