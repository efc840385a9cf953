package org.hotline12345.tickets.draft.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.hotline12345.tickets.contact.Speaker;
import org.hotline12345.tickets.draft.Heard;
import org.hotline12345.tickets.settings.Setting;

/// A written conversation and the ticket it should make. The form is described at the head of
/// `dialogues/utilities.yml`.
///
/// @param caller the caller's number, for calls
/// @param expect right answers by field; several are separated by `|`
/// @param contains facts by field (title, request): each must be in it; `|` separates wordings
/// @param alarms services, or `emotion`; empty: not judged
public record Dialogue(
    String id,
    Optional<String> caller,
    List<Heard> talk,
    Map<String, String> expect,
    Map<String, List<String>> contains,
    Optional<List<String>> alarms) {

  /// Whether it is kept back from tuning; decided by the id alone.
  public boolean held() {
    var sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 0;
  }

  /// All in the `.yml` files of a folder, by file and place.
  public static List<Dialogue> in(Path folder) throws IOException {
    var all = new ArrayList<Dialogue>();
    try (var files = Files.newDirectoryStream(folder, "*.yml")) {
      var sorted = new ArrayList<Path>();
      files.forEach(sorted::add);
      sorted.sort(null);
      for (var file : sorted) {
        Setting.unique(Setting.read(file).items(), Dialogue::of, Dialogue::id)
            .values()
            .forEach(all::add);
      }
    }
    return all;
  }

  private static Dialogue of(Setting item) {
    item.knowing("id", "from", "channel", "name", "talk", "expect");
    var talk = new ArrayList<Heard>();
    for (var line : item.at("talk").items()) {
      var text = line.text();
      var speaker = text.startsWith("A ") ? Speaker.AGENT : Speaker.CITIZEN;
      if (speaker == Speaker.CITIZEN && !text.startsWith("C ")) {
        throw line.mistake("a line begins with A or C");
      }
      talk.add(new Heard(talk.size() + 1L, speaker, text.substring(2).strip()));
    }
    var expect = new LinkedHashMap<String, String>();
    var contains = new LinkedHashMap<String, List<String>>();
    var alarms = Optional.<List<String>>empty();
    for (var entry : item.at("expect").entries().entrySet()) {
      var value = entry.getValue();
      switch (entry.getKey()) {
        case "title", "request" ->
            contains.put(entry.getKey(), value.items().stream().map(Setting::text).toList());
        case "alarms" -> alarms = Optional.of(value.items().stream().map(Setting::text).toList());
        default -> expect.put(entry.getKey(), value.text());
      }
    }
    return new Dialogue(
        item.at("id").text(),
        item.maybe("from").map(Setting::text),
        talk,
        expect,
        contains,
        alarms);
  }
}
