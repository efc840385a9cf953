package org.hotline12345.tickets.draft;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.tickets.lines.Lines;
import org.hotline12345.tickets.settings.Setting;

/// Reads `config/questions.yml`: what to ask, by line. Immutable.
public record Questions(Map<String, List<Question>> byLine) {
  public static final Questions NONE = new Questions(Map.of());
  private static final int LONGEST_ASK = 40;
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_PATTERN = 300;
  private static final int MOST_A_LINE = 8;

  public Questions {
    byLine = Map.copyOf(byLine);
  }

  /// @throws org.hotline12345.tickets.settings.SettingsMistake with the line and the reason
  public static Questions read(Path file, Lines lines) {
    return of(Setting.read(file), lines);
  }

  public static Questions of(Setting root, Lines lines) {
    root.knowing("lines");
    var found = new LinkedHashMap<String, List<Question>>();
    root.at("lines")
        .entries()
        .forEach(
            (code, items) -> {
              if (lines.find(code).isEmpty()) {
                throw items.mistake("there is no line '" + code + "' in lines.yml");
              }
              var questions =
                  Setting.unique(items.items(), Questions::question, Question::name).values();
              if (questions.size() > MOST_A_LINE) {
                throw items.mistake("more than " + MOST_A_LINE + " questions for one line");
              }
              found.put(code, List.copyOf(questions));
            });
    return new Questions(found);
  }

  private static Question question(Setting item) {
    item.knowing("fact", "field", "ask", "asked", "told", "when");
    if (item.maybe("fact").isPresent() == item.maybe("field").isPresent()) {
      throw item.mistake("a question has either 'fact' or 'field'");
    }
    var field =
        item.maybe("field")
            .map(
                setting ->
                    FieldName.of(setting.text())
                        .orElseThrow(() -> setting.mistake("there is no such field")));
    var question =
        new Question(
            shorter(item.at(field.isPresent() ? "field" : "fact"), LONGEST_NAME),
            field,
            shorter(item.at("ask"), LONGEST_ASK),
            pattern(item, "asked"),
            pattern(item, "told"),
            pattern(item, "when"));
    if (field.isEmpty() && question.asked().isEmpty() && question.told().isEmpty()) {
      throw item.mistake("without 'asked' or 'told' nobody can tell when it is answered");
    }
    return question;
  }

  private static String shorter(Setting setting, int longest) {
    var text = setting.text();
    if (text.length() > longest) {
      throw setting.mistake("at most " + longest + " characters");
    }
    return text;
  }

  private static Optional<Pattern> pattern(Setting item, String key) {
    return item.maybe(key)
        .map(
            setting -> {
              shorter(setting, LONGEST_PATTERN);
              return setting.as("a regular expression", Pattern::compile);
            });
  }

  /// For the line, in order of importance; empty for a line of which nothing is written.
  List<Question> of(Optional<String> line) {
    return line.map(code -> byLine.getOrDefault(code, List.of())).orElse(List.of());
  }
}
