package org.hotline12345.telephony.quality;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.settings.Setting;

/// `config/quality.yml`.
///
/// @param agentsSeeTheirs whether agents may read what was found in their own calls
public record QualityRules(boolean agentsSeeTheirs, List<Rule> rules) {
  public QualityRules {
    rules = List.copyOf(rules);
  }

  /// @throws org.hotline12345.tickets.settings.SettingsMistake with file, line and reason
  public static QualityRules read(Path file) {
    return of(Setting.read(file).knowing("agentsSeeTheirs", "rules"));
  }

  static QualityRules of(Setting file) {
    String[] kinds = Arrays.stream(Kind.values()).map(kind -> kind.setting).toArray(String[]::new);
    Map<String, Setting> rules = file.at("rules").knowing(kinds).entries();
    return new QualityRules(
        file.at("agentsSeeTheirs").as("true or false", QualityRules::yesOrNo),
        Arrays.stream(Kind.values())
            .flatMap(
                kind ->
                    Optional.ofNullable(rules.get(kind.setting)).map(s -> rule(kind, s)).stream())
            .toList());
  }

  private static Rule rule(Kind kind, Setting at) {
    int points = at.at("points").number(0, 100);
    return switch (kind) {
      case GREETING -> {
        at.knowing("points", "within", "any");
        yield new Rule.Greeting(points, seconds(at.at("within")), words(at.at("any")));
      }
      case CLOSING -> {
        at.knowing("points", "within", "any");
        yield new Rule.Closing(points, seconds(at.at("within")), words(at.at("any")));
      }
      case FORBIDDEN -> {
        at.knowing("points", "words");
        yield new Rule.Forbidden(points, words(at.at("words")));
      }
      case SILENCE -> {
        at.knowing("points", "longerThan");
        yield new Rule.Silence(points, seconds(at.at("longerThan")));
      }
      case TALKING_OVER -> {
        at.knowing("points", "longerThan");
        yield new Rule.TalkingOver(points, seconds(at.at("longerThan")));
      }
      case SPEED -> {
        at.knowing("points", "most", "over");
        yield new Rule.Speed(points, at.at("most").number(60, 2000), seconds(at.at("over")));
      }
    };
  }

  private static List<String> words(Setting list) {
    List<String> words = list.items().stream().map(QualityRules::word).toList();
    if (words.isEmpty()) {
      throw list.mistake("at least one phrase is expected here");
    }
    return words;
  }

  private static String word(Setting at) {
    String word = at.text();
    if (Conversation.bare(word).isEmpty()) {
      throw at.mistake("a phrase of letters is expected here");
    }
    return word;
  }

  private static Duration seconds(Setting at) {
    return Duration.ofSeconds(at.number(1, 600));
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
