package org.hotline12345.telephony.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.telephony.transfer.Directory.Emergency;
import org.hotline12345.telephony.transfer.Directory.Place;
import org.hotline12345.tickets.lines.Lines;
import org.hotline12345.tickets.settings.Setting;

/// Reads `config/transfer.yml`.
public final class TransferFile {
  private static final int LONGEST_NUMBER = 15;

  private TransferFile() {}

  /// @throws org.hotline12345.tickets.settings.SettingsMistake with the line and the reason
  public static Directory read(Path file, Lines lines) {
    return of(Setting.read(file), lines);
  }

  public static Directory of(Setting root, Lines lines) {
    root.knowing("trunks", "emergencies", "lines", "numbers");
    Map<String, String> trunks = new LinkedHashMap<>();
    root.at("trunks").entries().forEach((name, at) -> trunks.put(name, trunk(name, at)));
    List<Emergency> emergencies = new ArrayList<>();
    for (Setting item : root.at("emergencies").items()) {
      item.knowing("number", "name");
      emergencies.add(new Emergency(number(item.at("number")), item.at("name").text()));
    }
    Map<String, Place> places = new LinkedHashMap<>();
    root.at("lines")
        .entries()
        .forEach((code, item) -> places.put(code, place(code, item, trunks, lines)));
    Setting numbers = root.at("numbers").knowing("shortest", "longest");
    int shortest = numbers.at("shortest").number(1, LONGEST_NUMBER);
    return new Directory(
        lines,
        new Directory.Entries(
            trunks,
            emergencies,
            places,
            shortest,
            numbers.at("longest").number(shortest, LONGEST_NUMBER)));
  }

  private static String trunk(String name, Setting at) {
    if (!name.matches("[a-z][a-z0-9-]{0,30}") || name.equals(Directory.TRUNK)) {
      throw at.mistake("a trunk's name has small letters, digits and hyphens, and is not `trunk`");
    }
    if (!at.text().matches("[A-Za-z0-9.-]{1,100}:[0-9]{1,5}")) {
      throw at.mistake("a trunk is host:port, not '" + at.text() + "'");
    }
    return at.text();
  }

  private static Place place(String code, Setting item, Map<String, String> trunks, Lines lines) {
    item.knowing("number", "trunk");
    if (lines.find(code).isEmpty()) {
      throw item.mistake("no such line: " + code);
    }
    String trunk = item.maybe("trunk").map(Setting::text).orElse(Directory.TRUNK);
    if (!trunk.equals(Directory.TRUNK) && !trunks.containsKey(trunk)) {
      throw item.at("trunk").mistake("no such trunk: " + trunk);
    }
    return new Place(number(item.at("number")), trunk);
  }

  private static String number(Setting setting) {
    String number = setting.text();
    if (!number.matches("[0-9]{2," + LONGEST_NUMBER + "}")) {
      throw setting.mistake("a telephone number is expected, not '" + number + "'");
    }
    return number;
  }
}
