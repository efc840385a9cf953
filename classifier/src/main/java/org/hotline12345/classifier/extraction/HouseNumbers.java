package org.hotline12345.classifier.extraction;

import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.extraction.Scan.Piece;

/// Parts of a place that are numbers: 12号, 三号楼, 二单元, 四零一, 3路公交.
final class HouseNumbers {
  private static final int LONGEST = 8;

  private HouseNumbers() {}

  /// The part that begins at `at`; null when none does.
  ///
  /// @param before the piece found last, null when there is none
  static Piece at(String text, int at, Piece before) {
    char first = text.charAt(at);
    boolean quarter = "东西南北".indexOf(first) >= 0 && text.startsWith("区", at + 1);
    int begin = quarter ? at + 2 : at;
    if (!quarter && letter(first)) {
      return lettered(text, at);
    }
    int end = number(text, begin);
    if (end == begin || (at > 0 && number(text.charAt(at - 1)))) {
      return null;
    }
    int ranged = range(text, end);
    var building = after(text, end, "号楼", "栋楼", "栋", "幢", "号院", "#楼", "座楼", "座", "＃楼", "#", "＃");
    if (building > 0 && !(text.charAt(end) == '座' && before == null)) {
      return piece(Part.BUILDING, text, at, building);
    }
    if (quarter) {
      return null;
    }
    int unit = after(text, end, "单元");
    if (unit > 0) {
      return piece(Part.UNIT, text, at, unit);
    }
    boolean adjoins = before != null && !before.organisation() && gap(text, before.end(), at);
    int room = after(text, end, "号房", "室", "户");
    if (room > 0 && adjoins && inside(before.part())) {
      return piece(Part.ROOM, text, at, room);
    }
    int group = after(text, end, "组", "队", "社");
    if (adjoins && before.part() == Part.VILLAGE && group > 0) {
      return piece(Part.NUMBER, text, at, group);
    }
    if (adjoins && numbered(before.part())) {
      int house = after(text, ranged, "号", "弄");
      if (house > 0 && (house == text.length() || "线楼院房".indexOf(text.charAt(house)) < 0)) {
        return piece(before.part() == Part.UNIT ? Part.ROOM : Part.NUMBER, text, at, house);
      }
    }
    if (adjoins && inside(before.part())) {
      int floor = after(text, end, "层", "楼");
      if (floor > 0) {
        int flat = number(text, floor);
        int closed = flat > floor ? Math.max(flat, after(text, flat, "室", "号", "户")) : floor;
        return piece(Part.ROOM, text, at, closed);
      }
      boolean flat = before.part() == Part.UNIT || before.part() == Part.BUILDING;
      if (flat && digits(text, at, end) && end - at >= 3 && end - at <= 4) {
        return piece(Part.ROOM, text, at, end);
      }
    }
    return route(text, at, end);
  }

  private static Piece route(String text, int at, int end) {
    int road = after(text, end, "路");
    if (road < 0) {
      return null;
    }
    boolean arabic = text.charAt(at) < 128;
    boolean ridden =
        road < text.length()
            && after(text, road, "公交", "公共汽车", "车", "的司机", "司机", "终点", "末班", "首班", "站") > 0;
    if ((arabic && end - at <= 3 && after(text, road, "口", "段", "灯") < 0) || ridden) {
      var value = ChineseNumbers.arabic(text.substring(at, end)) + "路公交";
      return new Piece(Part.BUS_ROUTE, at, road, value);
    }
    return null;
  }

  private static Piece lettered(String text, int at) {
    boolean single = at == 0 || !letter(text.charAt(at - 1));
    int building = after(text, at + 1, "栋", "座", "幢", "号楼");
    return single && building > 0 ? piece(Part.BUILDING, text, at, building) : null;
  }

  private static Piece piece(Part part, String text, int start, int end) {
    return new Piece(part, start, end, normalised(text, start, end));
  }

  /// Arabic digits; 12杠3号 is 12-3号.
  private static String normalised(String text, int start, int end) {
    var plain = new StringBuilder();
    int at = start;
    while (at < end) {
      int next = number(text, at);
      if (next > at) {
        plain.append(ChineseNumbers.arabic(text.substring(at, Math.min(next, end))));
        at = next;
      } else {
        char character = text.charAt(at++);
        plain.append(character == '杠' || character == '之' ? '-' : character);
      }
    }
    return plain.toString().replace("#楼", "号楼").replace("＃楼", "号楼").replaceAll("[#＃]$", "号楼");
  }

  private static int range(String text, int end) {
    if (end < text.length() && "-－—~至之杠".indexOf(text.charAt(end)) >= 0) {
      int second = number(text, end + 1);
      return second > end + 1 ? second : end;
    }
    return end;
  }

  private static int number(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST && number(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean number(char character) {
    return (character >= '0' && character <= '9')
        || (character >= '０' && character <= '９')
        || "零〇一二三四五六七八九十百千两幺".indexOf(character) >= 0;
  }

  private static boolean digits(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if ("十百千两".indexOf(text.charAt(at)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean letter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }

  /// The end of the first of `words` that stands at `at`; -1 when none does.
  private static int after(String text, int at, String... words) {
    for (var word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return -1;
  }

  private static boolean inside(Part part) {
    return switch (part) {
      case ESTATE, BUILDING, UNIT, LANDMARK, NUMBER -> true;
      case CITY, DISTRICT, TOWN, STREET, CROSSING, VILLAGE, ROOM, BUS_ROUTE -> false;
    };
  }

  private static boolean numbered(Part part) {
    return switch (part) {
      case STREET, VILLAGE, ESTATE, UNIT -> true;
      case CITY, DISTRICT, TOWN, NUMBER, CROSSING, LANDMARK, BUILDING, ROOM, BUS_ROUTE -> false;
    };
  }

  /// Little enough between two parts to make them one address.
  static boolean gap(String text, int end, int start) {
    if (start - end > 2) {
      return false;
    }
    for (int at = end; at < start; at++) {
      if ("，,、 \t的".indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }
}
