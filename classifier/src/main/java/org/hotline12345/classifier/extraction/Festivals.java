package org.hotline12345.classifier.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The days of the holidays people name. Those of the moon come from a table made with the lunar
/// calendar's rules (GB/T 33661-2017); years outside it have none.
final class Festivals {
  /// For a regular expression; 五一 and 十一 only where no street is named so.
  static final String NAMES =
      "春节|过年|大年三十|除夕|大年初一|元宵节?|正月十五|元旦|清明节?|五一(?=节|劳动|假|前|后|以|之|期|放|小长|当)(?:劳动节|节)?|劳动节|端午节?|中秋节?|八月十五|国庆节?|十一(?=假|长假|期间|黄金周|放假)";

  private static final int FIRST = 2023;
  private static final List<LocalDate> SPRING =
      days(
          "2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03");
  private static final List<LocalDate> DRAGON_BOAT =
      days(
          "2023-06-22 2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05");
  private static final List<LocalDate> MID_AUTUMN =
      days(
          "2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12");
  private static final Map<Integer, Integer> CLEAR_BRIGHT =
      Map.of(2024, 4, 2025, 4, 2028, 4, 2029, 4);

  private Festivals() {}

  private static List<LocalDate> days(String table) {
    return List.of(table.split(" ")).stream().map(LocalDate::parse).toList();
  }

  /// The festival's day in a year.
  static Optional<LocalDate> of(String name, int year) {
    return switch (name.substring(0, 2)) {
      case "春节", "过年" -> table(SPRING, year);
      case "大年" -> table(SPRING, year).map(day -> name.endsWith("三十") ? day.minusDays(1) : day);
      case "除夕" -> table(SPRING, year).map(day -> day.minusDays(1));
      case "元宵", "正月" -> table(SPRING, year).map(day -> day.plusDays(14));
      case "元旦" -> Optional.of(LocalDate.of(year, 1, 1));
      case "清明" -> Optional.of(LocalDate.of(year, 4, CLEAR_BRIGHT.getOrDefault(year, 5)));
      case "五一", "劳动" -> Optional.of(LocalDate.of(year, 5, 1));
      case "端午" -> table(DRAGON_BOAT, year);
      case "中秋", "八月" -> table(MID_AUTUMN, year);
      default -> Optional.of(LocalDate.of(year, 10, 1));
    };
  }

  private static Optional<LocalDate> table(List<LocalDate> days, int year) {
    int at = year - FIRST;
    return at < 0 || at >= days.size() ? Optional.empty() : Optional.of(days.get(at));
  }
}
