package org.hotline12345.tickets.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.hotline12345.tickets.missed.MissedRules;
import org.hotline12345.tickets.settings.Setting;

/// `config/outbound.yml`: how citizens are called.
public record OutboundSettings(MissedRules missed, Satisfaction satisfaction, Agents agents) {

  /// @param perHour calls to all citizens together
  /// @param perCitizenPerDay calls to one number
  /// @param atOnce calls at the same time
  public record Satisfaction(int perHour, int perCitizenPerDay, int atOnce, CallHours hours) {}

  /// @param allowed what a number must look like
  /// @param forbidden beginnings of numbers that may not be called
  public record Agents(Pattern allowed, List<String> forbidden, int perAgentPerHour) {
    public Agents {
      forbidden = List.copyOf(forbidden);
    }
  }

  /// The same, for demonstrations and tests, whatever the hour.
  public OutboundSettings atAnyHour() {
    return new OutboundSettings(
        new MissedRules(
            missed.automatic(),
            missed.attempts(),
            missed.spacing(),
            missed.hours().allDay(),
            missed.oldest(),
            missed.ahead(),
            missed.atOnce()),
        new Satisfaction(
            satisfaction.perHour(),
            satisfaction.perCitizenPerDay(),
            satisfaction.atOnce(),
            satisfaction.hours().allDay()),
        agents);
  }

  /// @throws org.hotline12345.tickets.settings.SettingsMistake with file, line and reason
  public static OutboundSettings read(Path file, ZoneId zone) {
    Setting root = Setting.read(file).knowing("missed", "satisfaction", "agents");
    return new OutboundSettings(
        missed(root.at("missed"), zone),
        satisfaction(root.at("satisfaction"), zone),
        agents(root.at("agents")));
  }

  private static MissedRules missed(Setting missed, ZoneId zone) {
    missed.knowing(
        "automatic",
        "attempts",
        "spacingMinutes",
        "hours",
        "oldestHours",
        "aheadSeconds",
        "atOnce");
    return new MissedRules(
        missed.at("automatic").as("true or false", OutboundSettings::flag),
        missed.at("attempts").number(1, 20),
        missed.at("spacingMinutes").items().stream()
            .map(minutes -> Duration.ofMinutes(minutes.number(0, 10_000)))
            .toList(),
        hours(missed.at("hours"), zone),
        Duration.ofHours(missed.at("oldestHours").number(1, 720)),
        Duration.ofSeconds(missed.at("aheadSeconds").number(0, 120)),
        missed.at("atOnce").number(1, 100));
  }

  private static Satisfaction satisfaction(Setting satisfaction, ZoneId zone) {
    satisfaction.knowing("perHour", "perCitizenPerDay", "atOnce", "hours");
    return new Satisfaction(
        satisfaction.at("perHour").number(1, 100_000),
        satisfaction.at("perCitizenPerDay").number(1, 20),
        satisfaction.at("atOnce").number(1, 50),
        hours(satisfaction.at("hours"), zone));
  }

  private static Agents agents(Setting agents) {
    agents.knowing("allowed", "forbidden", "perAgentPerHour");
    return new Agents(
        agents.at("allowed").as("a pattern", Pattern::compile),
        agents.at("forbidden").items().stream().map(Setting::text).toList(),
        agents.at("perAgentPerHour").number(1, 1000));
  }

  private static CallHours hours(Setting hours, ZoneId zone) {
    return hours.as("hours such as 08:00-21:00", text -> CallHours.parse(text, zone));
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
