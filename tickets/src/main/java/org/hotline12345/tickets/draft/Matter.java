package org.hotline12345.tickets.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Analysis.Candidate;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.tickets.draft.Field.Evidence;

/// Learns what it is about: request, title, kind, urgency and line. Looks at the request so far and
/// the newest words only, so that the thousandth sentence costs no more than the tenth.
final class Matter {
  /// A line less probable than this is suggested but not filled in.
  private static final double FILL_FROM = 0.3;

  private static final int MOST_CLASSIFIED = 400;
  private static final double WHOLE = 0.5;
  private static final int LEAST_SAID = 4;
  private static final int LEAST_WORD = 2;
  private static final double SURE_FROM = 0.5;
  private static final int SPARE = 200;
  private static final Pattern NEXT_MATTER =
      Pattern.compile("(?:还有|另外|再)(?:一?个|一件|有个)?(?:事|问题)|顺便(?:再)?(?:问|说|反映)");
  private static final Pattern SUGGESTS = Pattern.compile("建议|提议|咨询|我想问|请问");
  private static final Pattern SMALL_TALK =
      Pattern.compile(
          "(?:好像|好的|谢谢你?|麻烦|那个|就是|那|这个|对|嗯|啊|哦|哎|喂|你好|您好|姑娘|师傅|同志|我想|反映|咨询|问一?下|问问|说一?下|一下|一个|个|事情?|问题|电话|号码|手机|我|你|您|打|的|了|吧|呢|呀|吗|是|在|叫|姓|名字|地址|住|家里?|知道了?|行|可以|说错|不对|不是|不用|没有?|快一?点|需要|换号|现在|[\\s，。！？,.!?、…])+");

  private final Classifier classifier;

  Matter(Classifier classifier) {
    this.classifier = classifier;
  }

  /// @param here the analysis of the newest words
  Draft learn(Draft before, List<Heard> recent, Said said, Analysis here) {
    var known = told(before, recent);
    var told = new ArrayList<>(known);
    if (informative(said, here, known.isEmpty()) && !told.contains(said.heard().text().strip())) {
      told.add(said.heard().text().strip());
    } else if (!known.isEmpty()) {
      return before;
    }
    if (told.isEmpty()) {
      return nothing(before, said);
    }
    var request = Drafting.cut(String.join("\n", told), FieldName.REQUEST);
    var about = about(told);
    var all = classifier.analyse(about);
    var draft =
        before
            .learnt(
                FieldName.REQUEST,
                Field.heard(request, said.whole(), Optional.empty()).with(evidence(before, said)))
            .learnt(
                FieldName.KIND,
                Field.heard(kind(before, said, all).name(), said.heard().id(), Optional.empty()));
    draft = urgency(draft, recent, said, all);
    return line(draft, recent, said, all);
  }

  /// Who complained does not turn to suggesting or consulting by a wish or a question.
  private static Kind kind(Draft before, Said said, Analysis all) {
    var was = before.value(FieldName.KIND).orElse("");
    boolean accused = was.equals(Kind.COMPLAINT.name()) || was.equals(Kind.REPORT.name());
    boolean softer = all.kind() == Kind.SUGGESTION || all.kind() == Kind.CONSULTATION;
    boolean means = SUGGESTS.matcher(said.heard().text()).find();
    return accused && softer && !means ? Kind.valueOf(was) : all.kind();
  }

  private static List<Evidence> evidence(Draft before, Said said) {
    var all = new ArrayList<Evidence>();
    before.field(FieldName.REQUEST).ifPresent(field -> all.addAll(field.evidence()));
    all.add(said.whole());
    return all;
  }

  private static List<String> told(Draft before, List<Heard> recent) {
    var known = before.field(FieldName.REQUEST);
    if (known.filter(field -> field.by() == Field.By.UTTERANCE).isPresent()) {
      return known.get().value().lines().toList();
    }
    return known.isEmpty()
        ? List.of()
        : recent.stream()
            .limit(recent.size() - 1L)
            .filter(Heard::fromCitizen)
            .map(heard -> heard.text().strip())
            .filter(text -> text.length() >= LEAST_SAID)
            .toList();
  }

  /// Whether more than names, numbers and politeness is left. Two characters are a matter only as
  /// the first words, if the classifier is sure of them: 停水.
  private static boolean informative(Said said, Analysis here, boolean first) {
    var rest = new StringBuilder(said.heard().text());
    here.place().ifPresent(found -> blank(rest, found.start(), found.end()));
    here.phones().forEach(found -> blank(rest, found.start(), found.end()));
    here.people().forEach(found -> blank(rest, found.start(), found.end()));
    Place.fragment(said.heard().text(), said.asked(Asked.HOUSE))
        .ifPresent(seen -> blank(rest, seen.start(), seen.end()));
    var left = SMALL_TALK.matcher(rest).replaceAll("");
    return left.length() >= LEAST_SAID || (first && left.length() >= LEAST_WORD && sure(here));
  }

  private static boolean sure(Analysis here) {
    return here.kind() != Kind.NOTHING
        && here.lines().stream().findFirst().filter(l -> l.confidence() >= SURE_FROM).isPresent();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int at = Math.max(0, start); at < Math.min(end, text.length()); at++) {
      text.setCharAt(at, ' ');
    }
  }

  /// What the classifier reads: a second matter replaces a first that was only a question; of a
  /// long story the beginning and the end.
  private String about(List<String> told) {
    int from = 0;
    for (int at = 1; at < told.size(); at++) {
      var next = NEXT_MATTER.matcher(told.get(at));
      if (next.find()
          && classifier.analyse(String.join("，", told.subList(0, at))).kind()
              == Kind.CONSULTATION) {
        from = at;
      }
    }
    var text = String.join("，", told.subList(from, told.size()));
    if (from > 0) {
      var next = NEXT_MATTER.matcher(text);
      text = next.find() ? text.substring(next.end()) : text;
    }
    return text.length() <= MOST_CLASSIFIED
        ? text
        : text.substring(0, SPARE) + "，" + text.substring(text.length() - SPARE);
  }

  private static Draft nothing(Draft before, Said said) {
    return before.field(FieldName.KIND).isPresent()
        ? before
        : before.learnt(
            FieldName.KIND, Field.heard(Kind.NOTHING.name(), said.heard().id(), Optional.empty()));
  }

  private static Draft urgency(Draft draft, List<Heard> recent, Said said, Analysis all) {
    boolean was = draft.value(FieldName.URGENCY).equals(Optional.of(Urgency.EMERGENCY.name()));
    if (was) {
      return draft;
    }
    var phrase = all.emergencies().stream().findFirst().map(Analysis.Emergency::phrase);
    var where = phrase.flatMap(words -> find(words, recent)).orElse(said.whole());
    return draft.learnt(FieldName.URGENCY, Field.heard(all.urgency().name(), where, phrase));
  }

  private Draft line(Draft before, List<Heard> recent, Said said, Analysis all) {
    var reasons = all.reasons().stream().map(Analysis.Reason::phrase).limit(5).toList();
    var because = Optional.of(String.join("、", reasons)).filter(words -> !words.isEmpty());
    var draft = before;
    var title =
        Title.of(
            before,
            said.heard(),
            reasons,
            all.lines().stream().findFirst().map(Candidate::line),
            classifier);
    if (title.isPresent()) {
      draft =
          draft.learnt(
              FieldName.TITLE, Field.heard(title.get().text(), title.get().evidence(), because));
    }
    var lines = lines(all, draft);
    if (!lines.isEmpty() && lines.getFirst().confidence() >= FILL_FROM) {
      var first = lines.getFirst();
      var where =
          reasons.stream()
              .flatMap(words -> find(words, recent).stream())
              .findFirst()
              .orElse(said.whole());
      draft =
          draft.learnt(
              FieldName.LINE, Field.heard(first.line(), where, because).sure(first.confidence()));
    }
    var likely =
        lines.stream().limit(3).map(c -> new Suggestions.Likely(c.line(), c.confidence())).toList();
    return draft.with(new Suggestions(likely, reasons, draft.suggestions().missing()));
  }

  /// As sure as the whole story and the clause that says it best together: details draw a long
  /// story away from what it is about.
  private List<Candidate> lines(Analysis all, Draft draft) {
    var title =
        draft
            .field(FieldName.TITLE)
            .filter(field -> field.by() == Field.By.UTTERANCE)
            .map(field -> classifier.analyse(field.value()).lines())
            .orElse(List.of());
    if (title.isEmpty()) {
      return all.lines();
    }
    var sum = new HashMap<String, Double>();
    all.lines().forEach(c -> sum.merge(c.line(), c.confidence() * WHOLE, Double::sum));
    title.forEach(c -> sum.merge(c.line(), c.confidence() * (1 - WHOLE), Double::sum));
    return sum.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
        .toList();
  }

  private static Optional<Evidence> find(String phrase, List<Heard> recent) {
    for (var heard : recent.reversed()) {
      int at = heard.fromCitizen() ? heard.text().indexOf(phrase) : -1;
      if (at >= 0) {
        return Optional.of(new Evidence(heard.id(), at, at + phrase.length()));
      }
    }
    return Optional.empty();
  }
}
