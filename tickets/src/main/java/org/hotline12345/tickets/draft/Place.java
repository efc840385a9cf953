package org.hotline12345.tickets.draft;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Location;
import org.hotline12345.classifier.Location.Part;

/// An address in its parts, so that a correction replaces the part it means: after
/// 新华西街12号楼, the words 不对，是十五号楼 give 新华西街15号楼.
record Place(Map<Part, String> parts) {
  static final Place NONE = new Place(Map.of());
  private static final String NUMBER = "[0-9一二三四五六七八九十百零〇两幺]+";
  private static final Pattern BUILDING =
      Pattern.compile("(?:" + NUMBER + "|[A-Za-z])(?:号楼|栋|幢|座(?![的位]))");
  private static final Pattern UNIT = Pattern.compile(NUMBER + "单元");
  private static final Pattern ROOM =
      Pattern.compile(
          "(?<=单元|楼|栋)(?:[0-9]{3,4}|[一二三四五六七八九零〇幺]{3,4})(?![0-9一二三四五六七八九零元块度个路年])|"
              + NUMBER
              + "(?:室|户)");
  private static final Pattern HOUSE = Pattern.compile("(?<=是|在|门牌|^)" + NUMBER + "号(?![线楼院])");
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![0-9一二三四五六七八九零〇幺])(?:[0-9]{3,4}|[一二三四五六七八九零〇幺]{3,4})(?![0-9一二三四五六七八九零〇幺元块度个路年])");
  private static final Pattern FLOOR = Pattern.compile(NUMBER + "(?:楼|层)(?:[东南西北中]户)?");

  Place {
    var copy = new EnumMap<Part, String>(Part.class);
    copy.putAll(parts);
    parts = copy;
  }

  /// A place and where it was read.
  record Seen(Place place, int start, int end) {}

  static Place of(Location location) {
    var parts = new EnumMap<Part, String>(Part.class);
    location.parts().forEach((part, found) -> parts.put(part, found.value()));
    return new Place(parts);
  }

  /// A house, unit or room named without a street, as answers and corrections do.
  ///
  /// @param house whether a bare number is one: the agent asked for it
  static Optional<Seen> fragment(String text, boolean house) {
    var parts = new EnumMap<Part, String>(Part.class);
    var spans = new ArrayList<int[]>();
    take(BUILDING, Part.BUILDING, text, parts, spans);
    take(UNIT, Part.UNIT, text, parts, spans);
    take(ROOM, Part.ROOM, text, parts, spans);
    take(HOUSE, Part.NUMBER, text, parts, spans);
    if (house && !parts.containsKey(Part.ROOM)) {
      take(BARE, Part.ROOM, text, parts, spans);
      take(FLOOR, Part.ROOM, text, parts, spans);
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                new Place(parts),
                spans.stream().mapToInt(s -> s[0]).min().orElse(0),
                spans.stream().mapToInt(s -> s[1]).max().orElse(0)));
  }

  private static void take(
      Pattern pattern, Part part, String text, Map<Part, String> parts, List<int[]> spans) {
    var found = pattern.matcher(text);
    while (!parts.containsKey(part) && found.find()) {
      int start = found.start();
      int end = found.end();
      if (spans.stream().noneMatch(s -> start < s[1] && s[0] < end)) {
        parts.put(part, Numerals.digits(found.group()));
        spans.add(new int[] {start, end});
      }
    }
  }

  boolean empty() {
    return parts.isEmpty();
  }

  boolean has(Part part) {
    return parts.containsKey(part);
  }

  /// Whether it names a street, an estate or the like, not only a district or a house number.
  boolean locates() {
    return parts.keySet().stream().anyMatch(Place::names);
  }

  /// Whether it names nothing larger than a house.
  boolean houseOnly() {
    return parts.keySet().stream()
        .allMatch(
            part ->
                part == Part.NUMBER
                    || part == Part.BUILDING
                    || part == Part.UNIT
                    || part == Part.ROOM);
  }

  /// Whether each of its parts is smaller than each of the other's.
  boolean below(Place other) {
    return parts.keySet().stream()
        .allMatch(mine -> other.parts.keySet().stream().allMatch(its -> mine.compareTo(its) > 0));
  }

  private static boolean names(Part part) {
    return switch (part) {
      case STREET, CROSSING, VILLAGE, ESTATE, LANDMARK, TOWN, BUS_ROUTE -> true;
      case CITY, DISTRICT, NUMBER, BUILDING, UNIT, ROOM -> false;
    };
  }

  /// With parts of `more` where this has none.
  Place and(Place more) {
    var all = new EnumMap<Part, String>(Part.class);
    all.putAll(more.parts);
    all.putAll(parts);
    return new Place(all);
  }

  /// What is known when `later` was said after this.
  Place corrected(Place later) {
    if (empty()) {
      return later;
    }
    var merged = new EnumMap<Part, String>(Part.class);
    var moved = later.has(Part.CROSSING) && !has(Part.CROSSING);
    for (var part : Part.values()) {
      var was = parts.get(part);
      var is = later.parts.get(part);
      if (is != null) {
        merged.put(part, is);
        moved |= was != null && !same(is, was) && names(part);
        moved |= was != null && !is.equals(was) && part == Part.DISTRICT;
      } else if (was != null && (!moved || largerThanAll(part, later))) {
        merged.put(part, was);
      }
    }
    return new Place(merged);
  }

  /// 学府花园 and 学府花园小区 are one.
  private static boolean same(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static boolean largerThanAll(Part part, Place place) {
    return place.parts.keySet().stream().allMatch(known -> part.compareTo(known) < 0);
  }

  String text() {
    var route = Optional.ofNullable(parts.get(Part.BUS_ROUTE)).orElse("");
    return parts.entrySet().stream()
        .filter(part -> part.getKey() != Part.BUS_ROUTE)
        .map(Map.Entry::getValue)
        .collect(joining("", route, ""));
  }
}
