package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static final String ORDINARY_STREET = "道公雨土拦好走修问带迷绕思让销网条满逛过铺";
  private static final String ORDINARY_AREA = "市郊景园社灾库片街校辖小盲误禁雷战空时特户屋貌心";
  private static final Set<String> ORDINARY_STREETS =
      Set.of("过马", "堵马", "大马", "条马", "边马", "上马", "在马", "压马", "水泥", "柏油", "沥青");
  private static final Set<String> ORDINARY_AREAS =
      Set.of(
          "办公", "试验", "居民", "生活", "工业", "开发", "公共", "保护", "住宅", "休闲", "绿化", "商业", "示范", "高新", "作业",
          "施工", "服务", "活动", "休息", "停车", "公交", "地铁", "中转", "垃圾", "变电", "加油", "充电", "换热", "收费", "泵水",
          "值班", "整个", "附近", "学校", "家政", "快递", "幼儿", "菜果", "动物", "植物");

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
    var known = Beside.at(text, at, pieces.isEmpty() ? null : pieces.getLast());
    if (known != null) {
      pieces.add(known);
      return at + 1;
    }
    var suffix = Suffixes.at(text, at);
    if (suffix == null) {
      return at + 1;
    }
    if (named(at, suffix)) {
      return pieces.getLast().end();
    }
    return suffix.extension() ? at + 1 : at + suffix.text().length();
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
      return organisation(at, end, suffix.text().equals("政府"));
    }
    if (suffix.whole()) {
      pieces.add(new Piece(suffix.part(), at, end, suffix.text()));
      return true;
    }
    if (touches) {
      return extended(suffix, end);
    }
    if (suffix.extension() || (suffix.weak() && followed(end))) {
      return false;
    }
    int start = Names.start(text, end(), at, suffix.least(), suffix.most());
    boolean touching = start == end() && start > 0;
    if (start < 0 || (end - start < 3 && !touching) || ordinary(suffix, at)) {
      return false;
    }
    if (suffix.part() == Part.DISTRICT || suffix.part() == Part.CITY) {
      start = Cities.split(text, start, at, pieces);
    }
    pieces.add(new Piece(suffix.part(), start, end, text.substring(start, end)));
    return true;
  }

  /// 金港|河: the name goes on.
  private boolean followed(int end) {
    var next = end < text.length() ? Suffixes.at(text, end) : null;
    return next != null
        && !next.organisation()
        && !next.extension()
        && !next.text().equals("内河")
        && !text.startsWith(next.text(), end - next.text().length());
  }

  /// 满街, 修路, 居民区: the characters before tell that no name is meant.
  private boolean ordinary(Suffixes.Suffix suffix, int at) {
    var two = text.substring(Math.max(0, at - 2), at);
    return switch (suffix.text()) {
      case "路", "街" ->
          ORDINARY_STREET.indexOf(text.charAt(at - 1)) >= 0 || ORDINARY_STREETS.contains(two);
      case "市" -> "城超门夜早全本股上菜".indexOf(text.charAt(at - 1)) >= 0;
      case "乡" -> "城下家".indexOf(text.charAt(at - 1)) >= 0;
      case "巷" -> "小大街".indexOf(text.charAt(at - 1)) >= 0;
      case "湖" -> Words.ordinary(two);
      case "河" -> Words.ordinary(two) || "内暗小大沿头界运冰".indexOf(text.charAt(at - 1)) >= 0;
      case "内河" -> Cities.known(two);
      case "区" -> ORDINARY_AREA.indexOf(text.charAt(at - 1)) >= 0 || ORDINARY_AREAS.contains(two);
      case "园", "站", "山", "江", "港" -> ORDINARY_AREAS.contains(two);
      default -> false;
    };
  }

  /// 人民路 + 小学, 晋安河 + 公园: one name.
  private boolean extended(Suffixes.Suffix suffix, int end) {
    var before = pieces.getLast();
    boolean name =
        switch (before.part()) {
          case STREET, VILLAGE, ESTATE, LANDMARK, TOWN -> true;
          case null -> false;
          case CITY, DISTRICT, NUMBER, CROSSING, BUILDING, UNIT, ROOM, BUS_ROUTE -> false;
        };
    if (!name || suffix.weak() || suffix.text().equals("内河")) {
      return false;
    }
    var part = suffix.extension() ? before.part() : suffix.part();
    pieces.removeLast();
    pieces.add(new Piece(part, before.start(), end, text.substring(before.start(), end)));
    return true;
  }

  /// Takes the places that its name begins with: 鼓楼区 + 水务局 is one organisation.
  private boolean organisation(int at, int end, boolean government) {
    int start = Names.organisation(text, end(), at);
    boolean named = at - start >= 2;
    int kept = pieces.size();
    while (kept > 0 && pieces.get(kept - 1).end() == start && takes(pieces.get(kept - 1))) {
      start = pieces.get(kept - 1).start();
      kept--;
      named = true;
    }
    if (government && kept == pieces.size()) {
      named &=
          at > start + 2
              && "镇乡县旗区市".indexOf(text.charAt(at - 1)) >= 0
              && !Words.leads(text.substring(start, start + 2));
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
          case CITY, DISTRICT, TOWN, VILLAGE, ESTATE, LANDMARK -> true;
          case STREET, NUMBER, CROSSING, BUILDING, UNIT, ROOM, BUS_ROUTE -> false;
        };
  }
}
