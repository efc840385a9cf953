package org.hotline12345.desktop.supervision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hotline12345.tickets.settings.Setting;

/// The words of `config/emergency-words.yml`. Immutable.
///
/// @param unless right before a word they take the alarm back
public record EmergencyWords(List<Word> words, List<String> unless) {
  private static final int LONGEST = 20;

  public record Word(String service, String text) {}

  public EmergencyWords {
    words = List.copyOf(words);
    unless = List.copyOf(unless);
  }

  /// @throws org.hotline12345.tickets.settings.SettingsMistake with the line and the reason
  public static EmergencyWords read(Path file) {
    return of(Setting.read(file));
  }

  public static EmergencyWords of(Setting root) {
    root.knowing("words", "unless");
    List<Word> words = new ArrayList<>();
    for (Setting item : root.at("words").items()) {
      item.knowing("service", "say");
      String service = item.at("service").text();
      if (!service.matches("[a-z0-9-]{2,40}")) {
        throw item.at("service").mistake("a number or a line's code, not '" + service + "'");
      }
      for (Setting say : item.at("say").items()) {
        words.add(new Word(service, text(say)));
      }
    }
    return new EmergencyWords(
        words, root.at("unless").items().stream().map(EmergencyWords::text).toList());
  }

  private static String text(Setting say) {
    if (say.text().length() > LONGEST) {
      throw say.mistake("a word has at most " + LONGEST + " characters");
    }
    return say.text();
  }

  /// In what was heard so far.
  public List<Word> in(String heard) {
    String text = heard.replace(" ", "");
    List<Word> found = new ArrayList<>();
    for (Word word : words) {
      for (int at = text.indexOf(word.text());
          at >= 0;
          at = text.indexOf(word.text(), at + word.text().length())) {
        String before = text.substring(0, at);
        if (unless.stream().noneMatch(before::endsWith)) {
          found.add(word);
          break;
        }
      }
    }
    return found;
  }
}
