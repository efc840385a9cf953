package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.extraction.Scan.Piece;

/// Two streets that meet: 人民路和新华大街交叉口.
final class Crossings {
  private static final List<String> ENDS =
      List.of(
          "的交叉路口", "的交叉口", "的十字路口", "的交汇处", "的路口", "交叉路口", "交叉口", "交汇处", "十字路口", "丁字路口", "交界处",
          "路口", "交口", "口");

  private Crossings() {}

  static List<Piece> in(String text, List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (var piece : pieces) {
      boolean street = piece.part() == Part.STREET;
      var last = joined.isEmpty() ? null : joined.getLast();
      boolean way = last != null && (last.part() == Part.STREET || last.part() == Part.LANDMARK);
      if (street && way && and(text, last, piece)) {
        int end = ending(text, piece.end());
        boolean streets = last.part() == Part.STREET && text.charAt(last.end()) != '、';
        if (end > piece.end() || streets) {
          joined.add(new Piece(Part.CROSSING, last.end(), end, text.substring(last.end(), end)));
          continue;
        }
      }
      joined.add(piece);
    }
    return joined;
  }

  private static boolean and(String text, Piece last, Piece next) {
    return next.start() - last.end() == 1 && "和与跟同、/".indexOf(text.charAt(last.end())) >= 0;
  }

  private static int ending(String text, int at) {
    for (var end : ENDS) {
      if (text.startsWith(end, at)) {
        return at + end.length();
      }
    }
    return at;
  }
}
