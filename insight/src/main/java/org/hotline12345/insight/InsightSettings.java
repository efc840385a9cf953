package org.hotline12345.insight;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hotline12345.insight.burst.BurstRule;
import org.hotline12345.insight.burst.Scope;
import org.hotline12345.insight.trend.ActBefore;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;

/// `config/insight.yml`, where each setting is explained.
public record InsightSettings(
    Similar similar, Bursts bursts, Words words, ActBefore.Rule actBefore) {

  /// @param keep older tickets are not found as similar
  /// @param event the same matter at the same place within this time is one event
  public record Similar(Duration keep, Duration event) {}

  /// @param base what is usual is counted over this time before
  /// @param chance an alarm is less probable than this
  /// @param quiet a false alarm is not raised again for so long
  /// @param rules the smallest scope first
  public record Bursts(Duration base, double chance, Duration quiet, List<BurstRule> rules) {
    public Bursts {
      rules = rules.stream().sorted(Comparator.comparing(BurstRule::scope)).toList();
    }
  }

  /// @param base hot and new are compared with this time before
  /// @param least tickets that a hot or new word needs
  public record Words(Duration base, int least, Set<String> leftOut) {
    public Words {
      leftOut = Set.copyOf(leftOut);
    }
  }

  /// @param config the folder of `insight.yml`
  /// @throws SettingsMistake with the line and the reason
  public static InsightSettings read(Path config) {
    return of(Setting.read(config.resolve("insight.yml")));
  }

  public static InsightSettings of(Setting root) {
    root.knowing("similar", "bursts", "words", "act-before");
    return new InsightSettings(
        similar(root.at("similar")),
        bursts(root.at("bursts")),
        words(root.at("words")),
        actBefore(root.at("act-before")));
  }

  private static Similar similar(Setting part) {
    part.knowing("keep-days", "event-days");
    return new Similar(days(part.at("keep-days"), 3650), days(part.at("event-days"), 90));
  }

  private static Bursts bursts(Setting part) {
    part.knowing("base-days", "chance", "quiet-days", "rules");
    return new Bursts(
        days(part.at("base-days"), 365),
        number(part.at("chance"), 0, 1),
        days(part.at("quiet-days"), 365),
        part.at("rules").items().stream().map(InsightSettings::rule).toList());
  }

  private static BurstRule rule(Setting item) {
    item.knowing("scope", "hours", "tickets");
    return new BurstRule(
        item.at("scope")
            .as(
                "estate, street, grid, district or city",
                text -> Scope.valueOf(text.toUpperCase(Locale.ROOT))),
        Duration.ofHours(item.at("hours").number(1, 24 * 90)),
        item.at("tickets").number(2, 400));
  }

  private static Words words(Setting part) {
    part.knowing("base-days", "least-tickets", "left-out");
    var left = new HashSet<String>();
    for (var word : part.at("left-out").items()) {
      if (!left.add(word.text())) {
        throw word.mistake("'" + word.text() + "' occurs twice");
      }
    }
    return new Words(
        days(part.at("base-days"), 365), part.at("least-tickets").number(1, 1000), left);
  }

  private static ActBefore.Rule actBefore(Setting part) {
    part.knowing("ahead-days", "least-tickets", "times");
    return new ActBefore.Rule(
        part.at("ahead-days").number(1, 120),
        part.at("least-tickets").number(1, 10_000),
        number(part.at("times"), 1, 100));
  }

  private static Duration days(Setting setting, int most) {
    return Duration.ofDays(setting.number(1, most));
  }

  private static double number(Setting setting, double least, double most) {
    double value = setting.as("a number", Double::parseDouble);
    if (!(value >= least && value <= most)) {
      throw setting.mistake("a number from " + least + " to " + most + " is expected here");
    }
    return value;
  }
}
