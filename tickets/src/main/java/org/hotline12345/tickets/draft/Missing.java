package org.hotline12345.tickets.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Location.Part;

/// What a department would ask back for, the most important first.
final class Missing {
  private static final int MOST = 6;

  private final Questions questions;

  Missing(Questions questions) {
    this.questions = questions;
  }

  List<String> in(Draft draft, Place place) {
    var ask = new ArrayList<String>();
    var request = draft.value(FieldName.REQUEST);
    if (request.isEmpty()) {
      ask.add("请问您要反映什么问题？");
    }
    var kind = draft.value(FieldName.KIND).orElse("");
    boolean nothing = kind.equals(Kind.NOTHING.name());
    boolean matter =
        !nothing && !kind.equals(Kind.CONSULTATION.name()) && !kind.equals(Kind.PRAISE.name());
    if (matter) {
      place(draft, place).ifPresent(ask::add);
    }
    if (matter && request.isPresent()) {
      for (var question : questions.of(draft.value(FieldName.LINE))) {
        if (question.concerns(request.get()) && !answered(draft, question)) {
          ask.add(question.ask());
        }
      }
      boolean when = ask.stream().anyMatch(it -> it.contains("什么时候"));
      if (!when && open(draft, FieldName.TIME)) {
        ask.add("什么时候开始的？");
      }
    }
    if (!nothing && open(draft, FieldName.PERSON)) {
      ask.add("请问您怎么称呼？");
    }
    if (!nothing && open(draft, FieldName.PHONE)) {
      ask.add("您的联系电话？");
    }
    return ask.stream().limit(MOST).toList();
  }

  private static boolean answered(Draft draft, Question question) {
    return question
        .field()
        .map(field -> !open(draft, field))
        .orElse(draft.facts().containsKey(question.name()));
  }

  /// Neither known nor refused.
  private static boolean open(Draft draft, FieldName field) {
    return draft.field(field).isEmpty() && !draft.facts().containsKey(Facts.name(field));
  }

  private static Optional<String> place(Draft draft, Place place) {
    if (place.empty()) {
      return open(draft, FieldName.PLACE) ? Optional.of("具体在什么地方？") : Optional.empty();
    }
    if (draft.facts().containsKey(Facts.name(FieldName.PLACE))) {
      return Optional.empty();
    }
    if (place.has(Part.BUILDING) && !place.has(Part.UNIT) && !place.has(Part.ROOM)) {
      return Optional.of("哪个单元？");
    }
    if (place.has(Part.UNIT) && !place.has(Part.ROOM)) {
      return Optional.of("门牌号是多少？");
    }
    if (place.has(Part.ESTATE) && !place.has(Part.BUILDING)) {
      return Optional.of("几号楼？");
    }
    boolean street =
        place.has(Part.STREET)
            && !place.has(Part.NUMBER)
            && !place.has(Part.CROSSING)
            && !place.has(Part.ESTATE)
            && !place.has(Part.LANDMARK)
            && !place.has(Part.BUILDING);
    if (street) {
      return Optional.of("在这条街的哪一段？门牌号？");
    }
    return place.locates() || place.has(Part.NUMBER) ? Optional.empty() : Optional.of("哪条街、哪个小区？");
  }
}
