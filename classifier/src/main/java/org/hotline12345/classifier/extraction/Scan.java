package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import org.hotline12345.classifier.Location.Part;

/// One pass over a text for everything that can be a part of a place or an organisation. Time is
/// linear in the text's length: names are looked for backwards from their last word, at most some
/// ten characters.
final class Scan {
  /// @param part null for an organisation
  record Piece(Part part, int start, int end, String value) {
    boolean organisation() {
      return part == null;
    }
  }

  private static final int ORGANISATION = 14;

  private final String text;
  private final NameIndex names;
  private final List<Piece> pieces = new ArrayList<>();

  private Scan(String text, NameIndex names) {
    this.text = text;
    this.names = names;
  }

  static List<Piece> of(String text, NameIndex names) {
    var scan = new Scan(text, names);
    int at = 0;
    while (at < text.length()) {
      at = scan.step(at);
    }
    return scan.pieces;
  }

  private int end() {
    return pieces.isEmpty() ? 0 : pieces.getLast().end();
  }

  /// Where to go on.
  private int step(int at) {
    var hit = names.at(text, at);
    if (hit != null && at >= end()) {
      pieces.add(new Piece(hit.part(), at, hit.end(), hit.name()));
      return hit.end();
    }
    var number = HouseNumbers.at(text, at, pieces.isEmpty() ? null : pieces.getLast());
    if (number != null) {
      estateBefore(number);
      pieces.add(number);
      return number.end();
    }
    var suffix = Suffixes.at(text, at);
    if (suffix != null && named(at, suffix)) {
      return pieces.getLast().end();
    }
    return at + 1;
  }

  /// 恒大名都5号楼: an estate whose name says not that it is one.
  private void estateBefore(Piece number) {
    boolean house = number.part() == Part.BUILDING || number.part() == Part.UNIT;
    if (!house || number.start() - end() < 2) {
      return;
    }
    int start = Names.start(text, end(), number.start(), 2, 6);
    if (start >= 0
        && start < number.start()
        && !Names.generic(text.substring(start, number.start()))
        && (start == end() || !Names.isName(text.charAt(start - 1)))) {
      pieces.add(
          new Piece(Part.ESTATE, start, number.start(), text.substring(start, number.start())));
    }
  }

  private boolean named(int at, Suffixes.Suffix suffix) {
    int end = at + suffix.text().length();
    boolean touches = !pieces.isEmpty() && pieces.getLast().end() == at;
    if (suffix.organisation()) {
      return organisation(at, end);
    }
    if (touches) {
      return extended(suffix, end);
    }
    if (suffix.extension()) {
      return false;
    }
    int start = Names.start(text, end(), at, suffix.least(), suffix.most());
    if (start < 0 || end - start < 3) {
      return false;
    }
    if (suffix.part() == Part.DISTRICT || suffix.part() == Part.CITY) {
      start = Cities.split(text, start, at, pieces);
    }
    pieces.add(new Piece(suffix.part(), start, end, text.substring(start, end)));
    return true;
  }

  /// 人民路 + 小学, 晋安河 + 公园: one name.
  private boolean extended(Suffixes.Suffix suffix, int end) {
    var before = pieces.getLast();
    boolean area = before.part() == Part.DISTRICT || before.part() == Part.CITY;
    boolean name =
        switch (before.part()) {
          case STREET, VILLAGE, ESTATE, LANDMARK, TOWN -> true;
          case CITY, DISTRICT -> !suffix.extension() && suffix.part() == Part.LANDMARK;
          case null -> false;
          case NUMBER, CROSSING, BUILDING, UNIT, ROOM, BUS_ROUTE -> false;
        };
    if (!name || (area && suffix.part() != Part.LANDMARK)) {
      return false;
    }
    var part = suffix.extension() ? before.part() : suffix.part();
    pieces.removeLast();
    pieces.add(new Piece(part, before.start(), end, text.substring(before.start(), end)));
    return true;
  }

  /// Takes the places that its name begins with: 鼓楼区 + 水务局 is one organisation.
  private boolean organisation(int at, int end) {
    int start = Names.start(text, end(), at, 1, ORGANISATION);
    boolean named = start >= 0 && at - start >= 2;
    if (start < 0) {
      start = at;
    }
    int kept = pieces.size();
    while (kept > 0 && pieces.get(kept - 1).end() == start && takes(pieces.get(kept - 1))) {
      start = pieces.get(kept - 1).start();
      kept--;
      named = true;
    }
    if (!named || end - start < 4) {
      return false;
    }
    while (pieces.size() > kept) {
      pieces.removeLast();
    }
    pieces.add(new Piece(null, start, end, text.substring(start, end)));
    return true;
  }

  private static boolean takes(Piece piece) {
    return piece.organisation()
        || switch (piece.part()) {
          case CITY, DISTRICT, TOWN, VILLAGE, ESTATE, LANDMARK, STREET -> true;
          case NUMBER, CROSSING, BUILDING, UNIT, ROOM, BUS_ROUTE -> false;
        };
  }
}
