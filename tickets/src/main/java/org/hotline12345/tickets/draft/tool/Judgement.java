package org.hotline12345.tickets.draft.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hotline12345.tickets.draft.Draft;
import org.hotline12345.tickets.draft.FieldName;

/// Compares a draft with what a dialogue should have made of it, field by field.
///
/// @param field API name
/// @param expected empty: it should have stayed empty
record Judgement(
    String dialogue, String field, String expected, Optional<String> found, boolean right) {
  private static final List<FieldName> EMPTY_UNLESS_SAID =
      List.of(
          FieldName.PERSON,
          FieldName.PLACE,
          FieldName.TIME,
          FieldName.AMOUNT,
          FieldName.ORGANISATION);

  static List<Judgement> of(Dialogue dialogue, Draft draft) {
    var all = new ArrayList<Judgement>();
    dialogue
        .expect()
        .forEach(
            (key, expected) -> {
              var name = FieldName.of(key).orElseThrow();
              all.add(judge(dialogue, draft, name, expected));
            });
    dialogue
        .contains()
        .forEach(
            (key, facts) -> {
              var found = draft.value(FieldName.of(key).orElseThrow());
              boolean right =
                  facts.stream()
                      .allMatch(
                          fact ->
                              Arrays.stream(fact.split("\\|"))
                                  .anyMatch(found.orElse("")::contains));
              all.add(new Judgement(dialogue.id(), key, String.join("+", facts), found, right));
            });
    if (!dialogue.expect().containsKey("phone") && dialogue.caller().isPresent()) {
      all.add(judge(dialogue, draft, FieldName.PHONE, dialogue.caller().get()));
    }
    for (var name : EMPTY_UNLESS_SAID) {
      var found = draft.value(name);
      if (!dialogue.expect().containsKey(name.key()) && found.isPresent()) {
        all.add(new Judgement(dialogue.id(), name.key(), "", found, false));
      }
    }
    return all;
  }

  private static Judgement judge(Dialogue dialogue, Draft draft, FieldName name, String expected) {
    var found = draft.value(name);
    var right =
        Arrays.stream(expected.split("\\|"))
            .anyMatch(
                answer ->
                    answer.equals("none")
                        ? found.isEmpty()
                        : found.filter(value -> same(name).test(answer, value)).isPresent());
    return new Judgement(dialogue.id(), name.key(), expected, found, right);
  }

  private static BiPredicate<String, String> same(FieldName name) {
    return switch (name) {
      case TIME -> (answer, value) -> value.startsWith(answer);
      case AMOUNT ->
          (answer, value) -> new BigDecimal(answer).compareTo(new BigDecimal(value)) == 0;
      case ORGANISATION -> (answer, value) -> value.contains(answer);
      case PLACE -> (answer, value) -> plain(answer).equals(plain(value));
      case TITLE, REQUEST, PERSON, PHONE, LINE, KIND, URGENCY, SUMMARY -> String::equals;
    };
  }

  private static String plain(String place) {
    return place.replaceAll("[\\s的]", "");
  }
}
