package org.hotline12345.tickets.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.calendar.WorkingCalendar;
import org.hotline12345.tickets.lines.Lines;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;

/// Reads `config/catalogue.yml`.
public final class CatalogueFile {
  private static final int A_YEAR_OF_HOURS = 366 * 24;

  private CatalogueFile() {}

  /// @throws SettingsMistake with the line and the reason, also for a line that names no known
  /// limit
  public static Catalogue read(Path file, Lines lines, WorkingCalendar calendar) {
    return of(Setting.read(file), lines, calendar);
  }

  public static Catalogue of(Setting root, Lines lines, WorkingCalendar calendar) {
    root.knowing("limits", "rules", "signing", "returns", "redo", "callBack");
    var limits = limits(root.at("limits"));
    for (var line : lines.all()) {
      if (!limits.containsKey(line.limit())) {
        throw root.at("limits")
            .mistake("line " + line.code() + " wants the limit '" + line.limit() + "'");
      }
    }
    var rules = new ArrayList<Catalogue.Rule>();
    for (var item : root.at("rules").items()) {
      rules.add(rule(item, limits));
    }
    var returns = root.at("returns").knowing("workingDays", "atMost");
    var redo = root.at("redo").knowing("limit", "atMost");
    var rounds =
        new Catalogue.Rounds(
            Duration.ofHours(
                root.at("signing").knowing("workingHours").at("workingHours").number(1, 200)),
            returns.at("workingDays").number(1, 60),
            returns.at("atMost").number(0, 10),
            redo.at("atMost").number(0, 10));
    return new Catalogue(
        limits,
        rules,
        limits.get(known(redo.at("limit"), limits)),
        rounds,
        callBack(root.at("callBack")),
        calendar);
  }

  private static Map<String, Limit> limits(Setting settings) {
    var limits = new LinkedHashMap<String, Limit>();
    settings
        .entries()
        .forEach(
            (code, item) -> {
              item.knowing("name", "hours", "workingDays");
              if (item.maybe("hours").isPresent() == item.maybe("workingDays").isPresent()) {
                throw item.mistake("either hours or workingDays");
              }
              Limit.Span span =
                  item.maybe("hours").isPresent()
                      ? new Limit.RoundTheClock(item.at("hours").number(1, A_YEAR_OF_HOURS))
                      : new Limit.WorkingDays(item.at("workingDays").number(1, 250));
              limits.put(code, new Limit(code, item.at("name").text(), span));
            });
    return limits;
  }

  private static Catalogue.Rule rule(Setting item, Map<String, Limit> limits) {
    item.knowing("urgency", "kind", "lineLimit", "limit");
    return new Catalogue.Rule(
        item.maybe("urgency").map(s -> s.as("an urgency", Urgency::valueOf)),
        item.maybe("kind").map(s -> s.as("a kind", Kind::valueOf)),
        item.maybe("lineLimit").map(s -> known(s, limits)),
        known(item.at("limit"), limits));
  }

  private static String known(Setting setting, Map<String, Limit> limits) {
    var code = setting.text();
    if (!limits.containsKey(code)) {
      throw setting.mistake("no such limit: " + code);
    }
    return code;
  }

  private static Catalogue.CallBackPolicy callBack(Setting setting) {
    setting.knowing("delaySeconds", "attempts", "retryMinutes", "chatHours");
    return new Catalogue.CallBackPolicy(
        Duration.ofSeconds(setting.at("delaySeconds").number(0, 864_000)),
        setting.at("attempts").number(1, 20),
        Duration.ofMinutes(setting.at("retryMinutes").number(1, 10_000)),
        Duration.ofHours(setting.at("chatHours").number(1, 720)));
  }
}
