package org.hotline12345.tickets.draft;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Learns what the questions of a line ask for, and what the citizen does not want to say.
final class Facts {
  static final String NOT_SAID = "未提供";
  private static final int LONGEST = 40;
  private static final Map<Asked, FieldName> FIELDS = new EnumMap<>(Asked.class);
  private static final Map<FieldName, String> NAMES = new EnumMap<>(FieldName.class);

  static {
    FIELDS.put(Asked.NAME, FieldName.PERSON);
    FIELDS.put(Asked.PHONE, FieldName.PHONE);
    FIELDS.put(Asked.TIME, FieldName.TIME);
    FIELDS.put(Asked.AMOUNT, FieldName.AMOUNT);
    FIELDS.put(Asked.ORGANISATION, FieldName.ORGANISATION);
    FIELDS.put(Asked.PLACE, FieldName.PLACE);
    NAMES.put(FieldName.PERSON, "姓名");
    NAMES.put(FieldName.PHONE, "电话");
    NAMES.put(FieldName.TIME, "时间");
    NAMES.put(FieldName.AMOUNT, "金额");
    NAMES.put(FieldName.ORGANISATION, "单位");
    NAMES.put(FieldName.PLACE, "地点");
  }

  private final Questions questions;

  Facts(Questions questions) {
    this.questions = questions;
  }

  static String name(FieldName field) {
    return NAMES.getOrDefault(field, field.key());
  }

  Draft learn(Draft before, Said said) {
    var draft = unsaid(before, said);
    var request = draft.value(FieldName.REQUEST).orElse("");
    for (var question : questions.of(draft.value(FieldName.LINE))) {
      if (question.field().isEmpty() && question.concerns(request)) {
        draft = learn(draft, question, said);
      }
    }
    return draft;
  }

  private static Draft learn(Draft draft, Question question, Said said) {
    var text = Drafting.cut(said.valid(), 500);
    var told = question.told().map(pattern -> pattern.matcher(text));
    if (told.isPresent() && told.get().find()) {
      var found = told.get();
      int group = found.groupCount() > 0 && found.group(1) != null ? 1 : 0;
      return fact(draft, question, said, found.group(group), found.start(group), found.end(group));
    }
    boolean asked =
        question.asked().map(words -> words.matcher(said.question()).find()).orElse(false);
    if (!asked) {
      return draft;
    }
    return said.unwilling()
        ? draft.fact(question.name(), Field.heard(NOT_SAID, said.whole(), Optional.empty()))
        : fact(draft, question, said, said.valid(), 0, said.valid().length());
  }

  private static Draft fact(
      Draft draft, Question question, Said said, String value, int start, int end) {
    var plain = Drafting.cut(value.strip().replaceAll("^[，,。]+|[，,。]+$", ""), LONGEST);
    return plain.isEmpty()
        ? draft
        : draft.fact(question.name(), Field.heard(plain, said.span(start, end), Optional.empty()));
  }

  /// What was asked and not answered is not asked again.
  private static Draft unsaid(Draft before, Said said) {
    if (!said.unwilling() || said.question().isEmpty()) {
      return before;
    }
    var draft = before;
    for (var asked : FIELDS.entrySet()) {
      var field = asked.getValue();
      if (said.asked(asked.getKey()) && draft.field(field).isEmpty()) {
        draft = draft.fact(name(field), Field.heard(NOT_SAID, said.whole(), Optional.empty()));
      }
    }
    return draft;
  }
}
