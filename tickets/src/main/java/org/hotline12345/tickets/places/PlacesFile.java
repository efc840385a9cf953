package org.hotline12345.tickets.places;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.Gazetteer.Grid;
import org.hotline12345.classifier.Gazetteer.Kind;
import org.hotline12345.classifier.Gazetteer.Name;
import org.hotline12345.classifier.Gazetteer.Stretch;
import org.hotline12345.tickets.settings.Setting;
import org.hotline12345.tickets.settings.SettingsMistake;

/// Reads `config/places.yml`.
public final class PlacesFile {
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{2,20}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,30}");
  private static final int HIGHEST_NUMBER = 99_999;

  private PlacesFile() {}

  /// A city without the file is known by nothing.
  ///
  /// @throws SettingsMistake with the line and the reason
  public static Gazetteer read(Path file) {
    return Files.exists(file) ? of(Setting.read(file)) : Gazetteer.NONE;
  }

  public static Gazetteer of(Setting root) {
    root.knowing("city", "names", "grids");
    Map<String, Kind> known = new HashMap<>();
    List<Name> names = new ArrayList<>();
    for (var item : root.at("names").items()) {
      names.add(name(item, known));
    }
    Map<String, Grid> grids =
        Setting.unique(root.at("grids").items(), item -> grid(item, known), Grid::code);
    apart(root.at("grids").items(), List.copyOf(grids.values()));
    return new Gazetteer(written(root.at("city")), names, List.copyOf(grids.values()));
  }

  private static Name name(Setting item, Map<String, Kind> known) {
    item.knowing("kind", "name", "district", "aliases");
    var kind =
        item.at("kind").as("district, town, street, village, estate or landmark", PlacesFile::kind);
    var district = item.maybe("district").map(d -> district(d, known)).orElse("");
    List<String> aliases = new ArrayList<>();
    for (var alias : item.maybe("aliases").map(Setting::items).orElse(List.of())) {
      aliases.add(once(alias, kind, known));
    }
    return new Name(kind, once(item.at("name"), kind, known), district, aliases);
  }

  private static Kind kind(String text) {
    return Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String once(Setting setting, Kind kind, Map<String, Kind> known) {
    var name = written(setting);
    if (known.put(name, kind) != null) {
      throw setting.mistake("'" + name + "' occurs twice");
    }
    return name;
  }

  private static String written(Setting setting) {
    var name = setting.text();
    if (!CHINESE.matcher(name).matches()) {
      throw setting.mistake("a name of 2 to 20 characters is expected, not '" + name + "'");
    }
    return name;
  }

  private static String district(Setting setting, Map<String, Kind> known) {
    return named(setting, known, Kind.DISTRICT);
  }

  private static String named(Setting setting, Map<String, Kind> known, Kind... kinds) {
    var name = setting.text();
    var kind = known.get(name);
    if (kind == null || !List.of(kinds).contains(kind)) {
      throw setting.mistake(
          "there is no "
              + kinds[0].name().toLowerCase(Locale.ROOT)
              + " '"
              + name
              + "' among the names above");
    }
    return name;
  }

  private static Grid grid(Setting item, Map<String, Kind> known) {
    item.knowing("code", "name", "district", "streets", "places");
    var code = item.at("code").text();
    if (!CODE.matcher(code).matches()) {
      throw item.at("code").mistake("letters, digits and - are expected, not '" + code + "'");
    }
    List<Stretch> streets = new ArrayList<>();
    for (var stretch : item.at("streets").items()) {
      streets.add(stretch(stretch, known));
    }
    List<String> places = new ArrayList<>();
    for (var place : item.at("places").items()) {
      places.add(named(place, known, Kind.ESTATE, Kind.VILLAGE, Kind.LANDMARK));
    }
    return new Grid(
        code, item.at("name").text(), district(item.at("district"), known), streets, places);
  }

  private static Stretch stretch(Setting item, Map<String, Kind> known) {
    item.knowing("street", "from", "to");
    int from = item.at("from").number(1, HIGHEST_NUMBER);
    int to = item.at("to").number(1, HIGHEST_NUMBER);
    if (to < from) {
      throw item.mistake("it ends before it begins");
    }
    return new Stretch(named(item.at("street"), known, Kind.STREET), from, to);
  }

  /// A house lies in one cell.
  private static void apart(List<Setting> items, List<Grid> grids) {
    for (int later = 1; later < grids.size(); later++) {
      for (var before : grids.subList(0, later)) {
        var common = common(before, grids.get(later));
        if (!common.isEmpty()) {
          throw items.get(later).mistake(common + " lies in " + before.code() + " as well");
        }
      }
    }
  }

  private static String common(Grid one, Grid other) {
    for (var place : other.places()) {
      if (one.places().contains(place)) {
        return place;
      }
    }
    for (var here : other.streets()) {
      for (var there : one.streets()) {
        if (here.street().equals(there.street())
            && here.from() <= there.to()
            && there.from() <= here.to()) {
          return here.street() + " " + Math.max(here.from(), there.from());
        }
      }
    }
    return "";
  }
}
