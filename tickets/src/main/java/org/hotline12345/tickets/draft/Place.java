package org.hotline12345.tickets.draft;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address in its parts, so that a correction replaces the part it means: after
/// 新华西街12号楼, the words 不对，是十五号楼 give 新华西街15号楼.
record Place(Map<Part, String> parts) {
  private static final String NAME = "[\\p{IsHan}A-Za-z]";
  private static final String NUMBER = "[0-9一二三四五六七八九十百零〇两]+";

  /// From the largest to the smallest.
  enum Part {
    DISTRICT(
        NAME
            + "{2,6}?(?:自治区|省|市|(?<![小社园校])区(?!间)|县|旗)(?:"
            + NAME
            + "{2,5}?(?:(?<![小社园校])区(?!间)|县|旗|街道|镇|乡))*"),
    ROAD(NAME + "{1,8}?(?:大街|大道|街(?!道)|路|巷|胡同)(?:[东南西北]段)?"),
    NUMBER_ON_ROAD(NUMBER + "号(?!楼|院)"),
    COMMUNITY(NAME + "{1,10}?(?:小区|花园|家园|社区|苑|新村|村|广场|大厦|市场|学校|中学|小学|医院|公园|公寓|车站|\\d+号院)"),
    BUILDING("(?:" + NUMBER + "|[A-Za-z])(?:号楼|栋|幢|座)"),
    UNIT(NUMBER + "单元"),
    FLOOR(NUMBER + "(?:楼|层)"),
    ROOM(NUMBER + "(?:室|户)");

    private final Pattern pattern;

    Part(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final Pattern FRAGMENT =
      Pattern.compile(
          "(?:"
              + NUMBER
              + "|[A-Za-z])(?:号楼|栋|幢|座)|"
              + NUMBER
              + "(?:单元|室)"
              + "|(?<=是|在|门牌)"
              + NUMBER
              + "号(?!线|楼)");

  static Place of(String text) {
    var parts = new EnumMap<Part, String>(Part.class);
    var rest = text;
    for (var part : Part.values()) {
      var found = part.pattern.matcher(rest);
      if (found.find() && (found.start() == 0 || part != Part.DISTRICT)) {
        parts.put(part, Numerals.digits(found.group()));
        rest = rest.substring(found.end());
      }
    }
    return new Place(parts);
  }

  /// A house, unit or room named without a street, as corrections do.
  static Optional<String> fragment(String text) {
    var found = FRAGMENT.matcher(text);
    var all = new StringBuilder();
    while (found.find()) {
      all.append(Numerals.digits(found.group()));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
  }

  boolean empty() {
    return parts.isEmpty();
  }

  boolean has(Part part) {
    return parts.containsKey(part);
  }

  /// What is known when `later` was said after `before`.
  static String corrected(String before, String later) {
    var old = of(before);
    var fresh = of(later);
    if (fresh.empty() || old.empty()) {
      return later.length() >= before.length() || !before.contains(later) ? later : before;
    }
    var merged = new EnumMap<Part, String>(Part.class);
    var moved = false;
    for (var part : Part.values()) {
      var was = old.parts.get(part);
      var is = fresh.parts.get(part);
      if (is != null) {
        merged.put(part, is);
        moved |= was != null && !is.equals(was) && part.compareTo(Part.COMMUNITY) <= 0;
      } else if (was != null && (!moved || largerThanAny(part, fresh))) {
        merged.put(part, was);
      }
    }
    return String.join("", merged.values());
  }

  private static boolean largerThanAny(Part part, Place place) {
    return place.parts.keySet().stream().allMatch(known -> part.compareTo(known) < 0);
  }
}
