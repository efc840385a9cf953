package org.hotline12345.insight;

import java.nio.file.Path;
import java.time.Duration;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;

/// `config/insight.yml`, where each setting is explained.
public record InsightSettings(Similar similar) {

  /// @param keep older tickets are not found as similar
  /// @param event the same matter at the same place within this time is one event
  public record Similar(Duration keep, Duration event) {}

  /// @param config the folder of `insight.yml`
  /// @throws SettingsMistake with the line and the reason
  public static InsightSettings read(Path config) {
    return of(Setting.read(config.resolve("insight.yml")));
  }

  public static InsightSettings of(Setting root) {
    root.knowing("similar");
    var similar = root.at("similar").knowing("keep-days", "event-days");
    return new InsightSettings(
        new Similar(days(similar.at("keep-days"), 3650), days(similar.at("event-days"), 90)));
  }

  private static Duration days(Setting setting, int most) {
    return Duration.ofDays(setting.number(1, most));
  }
}
