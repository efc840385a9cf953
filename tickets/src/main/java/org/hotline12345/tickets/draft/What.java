package org.hotline12345.tickets.draft;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Classifier;

/// Learns telephone, time, amount and organisation. The first one told stays, unless the citizen
/// corrects it or answers a question for it.
final class What {
  private static final Pattern OTHERS_PHONE =
      Pattern.compile("(?:骗子|对方|他们|商家|物业|老板|客服|公司|单位|陌生|诈骗)(?:的)?(?:电话|号码|手机)[^，,。]{0,4}$");
  private static final Pattern HABIT = Pattern.compile("每天|天天|经常|总是|老是|每晚|周末|几点到几点");
  private static final Pattern ONE_DAY =
      Pattern.compile("昨|前|今|[0-9一二三四五六七八九十][日号]|上个?(?:月|周|星期|礼拜)");
  /// 这个月水费, 2025年度的: what a bill is for, not when something happened.
  private static final Pattern BILLED =
      Pattern.compile("^份?(?:度|的?(?:[水电气暖房话网]|物业|取暖|采暖|停车)?(?:费|账单|租金?|工资|薪水|奖金))");
  private static final Pattern WHICH_BILL = Pattern.compile("哪(?:几个|一?个)月的?(?:工资|费|账单)|哪一?年度");
  private static final Pattern LASTING =
      Pattern.compile(
          "(?<state>(?:坏|停|漏|堵|断|丢|没来?|不亮|不热|没人管|没人修|没水|没电)了?(?:都|有|快|已经)*)?"
              + "(?<first>半|[0-9]{1,3}|[一二三四五六七八九十两])(?:[一二三四五六七八九十])?(?:来|多)?(?<unit>天|个月|年|个?星期|周|个?礼拜|个?小时|个?钟头)(?!前|之前|[0-9一二三四五六七八九十]*[日号]|的)");
  private static final Pattern PAID =
      Pattern.compile("(?:花|交|收|充|付|欠|损失|赔|退|价值|转|扣)了?(?:大概|差不多|大约|我|他)?$");
  private static final Pattern QUESTION = Pattern.compile("吗[？?]?$|[？?]$|几点|上班吗");
  private static final Pattern CALLED =
      Pattern.compile("^(?:对|嗯|哦|那个|就是|就|好像|应该|可能|名字|全称|店名|是|叫做|叫|，|,|\\s)+");
  private static final Pattern NAME_END = Pattern.compile("[，,。；;！!？?\\s]|的(?=$)");
  private static final Pattern NO_NAME =
      Pattern.compile("不|没|忘|我|你|他|这|那|哪|什么|怎么|就|[0-9一二三四五六七八九十]{3,}|多少|一会|[了的吧呢啊]$");

  private final Classifier classifier;

  What(Classifier classifier) {
    this.classifier = classifier;
  }

  Draft learn(Draft before, Said said, Analysis valid, Optional<Analysis> takenBack) {
    var draft = phone(before, said, valid);
    draft = first(draft, FieldName.TIME, Asked.TIME, said, times(valid, said));
    draft = first(draft, FieldName.AMOUNT, Asked.AMOUNT, said, amounts(valid, said));
    draft =
        first(draft, FieldName.ORGANISATION, Asked.ORGANISATION, said, organisations(valid, said));
    if (takenBack.isPresent()) {
      var back = takenBack.get();
      draft = unknown(draft, FieldName.TIME, said, times(back, said));
      draft = unknown(draft, FieldName.AMOUNT, said, amounts(back));
      draft = unknown(draft, FieldName.ORGANISATION, said, back.organisations());
    }
    return draft;
  }

  private Draft phone(Draft draft, Said said, Analysis valid) {
    var own =
        valid.phones().stream()
            .filter(
                found ->
                    !OTHERS_PHONE.matcher(said.heard().text().substring(0, found.start())).find())
            .reduce((_, last) -> last);
    if (own.isPresent()) {
      return put(draft, FieldName.PHONE, said, own.get());
    }
    if (said.agrees() && said.asked(Asked.PHONE)) {
      return classifier.analyse(said.question()).phones().stream()
          .findFirst()
          .map(
              found ->
                  put(
                      draft,
                      FieldName.PHONE,
                      said,
                      new Found(found.value(), 0, said.heard().text().length())))
          .orElse(draft);
    }
    return draft;
  }

  private List<Found> times(Analysis analysis, Said said) {
    var text = said.heard().text();
    boolean asks = QUESTION.matcher(text).find() && !said.asked(Asked.TIME);
    boolean habit = HABIT.matcher(text).find() || HABIT.matcher(said.question()).find();
    if (asks || WHICH_BILL.matcher(said.question()).find()) {
      return List.of();
    }
    var named =
        analysis.times().stream()
            .filter(time -> !habit || ONE_DAY.matcher(time.phrase()).find())
            .filter(time -> !BILLED.matcher(text.substring(time.end())).find())
            .map(time -> new Found(written(time.at()), time.start(), time.end()))
            .toList();
    return named.isEmpty() && !habit ? since(said) : named;
  }

  /// 坏了半年: since half a year ago.
  private List<Found> since(Said said) {
    var found = LASTING.matcher(said.valid());
    boolean lasts = found.find() && (said.asked(Asked.TIME) || found.group("state") != null);
    if (!lasts) {
      return List.of();
    }
    var ago = found.group("first") + found.group("unit") + "前";
    return classifier.analyse(ago).times().stream()
        .map(time -> new Found(written(time.at()), found.start("first"), found.end("unit")))
        .toList();
  }

  private static String written(LocalDateTime at) {
    return at.toString();
  }

  private static List<Found> amounts(Analysis analysis, Said said) {
    var named = amounts(analysis);
    if (!named.isEmpty() || said.unwilling()) {
      return named;
    }
    var text = said.valid();
    var sum = Spoken.SUM.matcher(text);
    while (sum.find()) {
      boolean paid = PAID.matcher(text.substring(0, sum.start())).find();
      var yuan = Spoken.sum(sum.group());
      if (yuan.isPresent() && (paid || said.asked(Asked.AMOUNT))) {
        return List.of(new Found(yuan.get().toPlainString(), sum.start(), sum.end()));
      }
    }
    return List.of();
  }

  private static List<Found> amounts(Analysis analysis) {
    return analysis.amounts().stream()
        .map(
            amount ->
                new Found(
                    amount.yuan().stripTrailingZeros().toPlainString(),
                    amount.start(),
                    amount.end()))
        .toList();
  }

  private static List<Found> organisations(Analysis analysis, Said said) {
    if (!analysis.organisations().isEmpty()
        || !said.asked(Asked.ORGANISATION)
        || said.unwilling()) {
      return analysis.organisations();
    }
    return named(said.valid()).map(List::of).orElse(List.of());
  }

  /// The answer to what it is called, when nothing in it shows that it is an organisation.
  private static Optional<Found> named(String text) {
    int blank = text.length() - text.replaceAll("^，+", "").length();
    var lead = CALLED.matcher(text.substring(blank));
    int start = blank + (lead.find() ? lead.end() : 0);
    var end = NAME_END.matcher(text);
    int stop = end.find(start) ? end.start() : text.length();
    var name = text.substring(start, stop);
    boolean plausible = name.length() >= 2 && name.length() <= 20 && !NO_NAME.matcher(name).find();
    return plausible ? Optional.of(new Found(name, start, stop)) : Optional.empty();
  }

  private static Draft first(
      Draft draft, FieldName name, Asked asked, Said said, List<Found> found) {
    if (found.isEmpty()) {
      return draft;
    }
    boolean takes = draft.field(name).isEmpty() || said.corrects() || said.asked(asked);
    return takes ? put(draft, name, said, found.getFirst()) : draft;
  }

  private static Draft unknown(Draft draft, FieldName name, Said said, List<Found> found) {
    return draft.field(name).isPresent() || found.isEmpty()
        ? draft
        : put(draft, name, said, found.getLast());
  }

  private static Draft put(Draft draft, FieldName name, Said said, Found found) {
    var before = draft.field(name);
    if (before.map(Field::value).equals(Optional.of(found.value()))
        && before.flatMap(Field::utterance).isPresent()) {
      return draft;
    }
    Function<Found, Field> field =
        it ->
            Field.heard(
                Drafting.cut(it.value(), name),
                said.span(it.start(), it.end()),
                Drafting.because(before, said));
    return draft.learnt(name, field.apply(found));
  }
}
