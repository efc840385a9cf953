package org.hotline12345.tickets.draft;

import java.util.ArrayList;
import java.util.List;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.tickets.draft.Place.Part;

/// What a department would ask back for.
final class Missing {
  private Missing() {}

  static List<String> in(Draft draft) {
    var questions = new ArrayList<String>();
    if (draft.field(FieldName.REQUEST).isEmpty()) {
      questions.add("请问您要反映什么问题？");
    }
    boolean asks =
        draft
            .value(FieldName.KIND)
            .filter(k -> k.equals(Kind.CONSULTATION.name()) || k.equals(Kind.PRAISE.name()))
            .isPresent();
    if (!asks) {
      place(draft, questions);
      if (draft.field(FieldName.TIME).isEmpty() && draft.field(FieldName.REQUEST).isPresent()) {
        questions.add("什么时候开始的？");
      }
    }
    if (draft.field(FieldName.PERSON).isEmpty()) {
      questions.add("请问您怎么称呼？");
    }
    if (draft.field(FieldName.PHONE).isEmpty()) {
      questions.add("您的联系电话？");
    }
    return questions;
  }

  private static void place(Draft draft, List<String> questions) {
    var known = draft.value(FieldName.PLACE);
    if (known.isEmpty()) {
      questions.add("具体在什么地方？");
      return;
    }
    var place = Place.of(known.get());
    if (place.has(Part.BUILDING) && !place.has(Part.UNIT) && !place.has(Part.ROOM)) {
      questions.add("哪个单元？");
    } else if (place.has(Part.COMMUNITY) && !place.has(Part.BUILDING)) {
      questions.add("几号楼？");
    } else if (place.has(Part.ROAD)
        && !place.has(Part.NUMBER_ON_ROAD)
        && !place.has(Part.COMMUNITY)
        && !place.has(Part.BUILDING)) {
      questions.add("门牌号？");
    } else if (place.has(Part.DISTRICT) && place.parts().size() == 1) {
      questions.add("哪条街、哪个小区？");
    }
  }
}
