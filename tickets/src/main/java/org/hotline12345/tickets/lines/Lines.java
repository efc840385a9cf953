package org.hotline12345.tickets.lines;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;

/// All lines of a city. Immutable.
public final class Lines {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,38}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{3,12}");

  private final Map<String, Department> departments;
  private final Map<String, Line> lines;

  private Lines(Map<String, Department> departments, Map<String, Line> lines) {
    this.departments = departments;
    this.lines = lines;
  }

  /// @throws SettingsMistake with the line and the reason
  public static Lines read(Path file) {
    return of(Setting.read(file));
  }

  public static Lines of(Setting root) {
    root.knowing("departments", "lines");
    var departments =
        Setting.unique(root.at("departments").items(), Lines::department, Department::code);
    var lines =
        Setting.unique(root.at("lines").items(), item -> line(item, departments), Line::code);
    if (lines.isEmpty()) {
      throw root.mistake("a city needs at least one line");
    }
    return new Lines(departments, lines);
  }

  private static Department department(Setting item) {
    item.knowing("code", "name");
    return new Department(code(item.at("code")), item.at("name").text());
  }

  private static Line line(Setting item, Map<String, Department> departments) {
    item.knowing("code", "name", "number", "department", "mode", "limit", "covers");
    var department = departments.get(item.at("department").text());
    if (department == null) {
      throw item.at("department").mistake("no such department: " + item.at("department").text());
    }
    return new Line(
        code(item.at("code")),
        item.at("name").text(),
        item.maybe("number").map(Lines::number),
        department,
        item.at("mode")
            .as("merged, dual or centre", text -> Line.Mode.valueOf(text.toUpperCase(Locale.ROOT))),
        item.at("limit").text(),
        item.at("covers").text());
  }

  private static String code(Setting setting) {
    var code = setting.text();
    if (!CODE.matcher(code).matches()) {
      throw setting.mistake("a code has small letters, digits and hyphens, not '" + code + "'");
    }
    return code;
  }

  private static String number(Setting setting) {
    var number = setting.text();
    if (!NUMBER.matcher(number).matches()) {
      throw setting.mistake("a telephone number is expected, not '" + number + "'");
    }
    return number;
  }

  public Optional<Line> find(String code) {
    return Optional.ofNullable(lines.get(code));
  }

  public Optional<Department> department(String code) {
    return Optional.ofNullable(departments.get(code));
  }

  /// In the order of the file.
  public List<Line> all() {
    return List.copyOf(lines.values());
  }

  public List<Department> departments() {
    return List.copyOf(departments.values());
  }
}
