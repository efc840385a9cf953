package org.hotline12345.classifier.extraction;

import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.extraction.Scan.Piece;

/// Names that only their neighbours give away: 仓山区|万达|附近 lies between a part of an address and
/// a word that says where something is.
final class Beside {
  private static final String[] WHERE = {
    "附近", "旁边", "对面", "门口", "西侧", "东侧", "南侧", "北侧", "北边", "南边", "东边", "西边", "后面", "前面", "旁", "段"
  };
  private static final int LEAST = 2;
  private static final int MOST = 6;

  private Beside() {}

  /// The name that ends before the word at `at`; null when there is none.
  static Piece at(String text, int at, Piece before) {
    if (before == null || before.organisation() || at - before.end() < LEAST || !where(text, at)) {
      return null;
    }
    boolean address =
        switch (before.part()) {
          case DISTRICT, TOWN, STREET, NUMBER -> true;
          case CITY, CROSSING, VILLAGE, ESTATE, LANDMARK, BUILDING, UNIT, ROOM, BUS_ROUTE -> false;
        };
    int start = before.end();
    if (!address || at - start > MOST || Names.start(text, start, at, LEAST, MOST) != start) {
      return null;
    }
    var name = text.substring(start, at);
    return Words.common(name) ? null : new Piece(Part.LANDMARK, start, at, name);
  }

  private static boolean where(String text, int at) {
    for (var word : WHERE) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
