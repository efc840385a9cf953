package org.hotline12345.classifier.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hotline12345.classifier.Gazetteer;
import org.hotline12345.classifier.Location.Part;
import org.hotline12345.classifier.linear.Pinyin;

/// The gazetteer's names by their sound: 新华西接 is 新华西街. Names of two characters are found
/// only as they are written.
final class NameIndex {
  private static final int SHORT = 2;

  /// A name in a text.
  record Hit(Part part, String name, int end) {}

  private record Spelling(String written, String name, Part part, String sounds) {}

  private final Map<Integer, List<Spelling>> byBeginning = new HashMap<>();
  private final Pinyin pinyin = Pinyin.shared();

  NameIndex(Gazetteer gazetteer) {
    for (var name : gazetteer.names()) {
      var part = Part.valueOf(name.kind().name());
      add(name.name(), name.name(), part);
      name.aliases().forEach(alias -> add(alias, name.name(), part));
    }
    byBeginning.values().forEach(l -> l.sort(Comparator.comparingInt(s -> -s.written().length())));
  }

  private void add(String written, String name, Part part) {
    if (written.length() >= SHORT) {
      var sounds = new StringBuilder();
      written.chars().forEach(c -> sounds.append((char) pinyin.sound((char) c)));
      byBeginning
          .computeIfAbsent(key(sounds.charAt(0), sounds.charAt(1)), _ -> new ArrayList<>())
          .add(new Spelling(written, name, part, sounds.toString()));
    }
  }

  /// The longest name that begins at `at`; null when none does.
  Hit at(String text, int at) {
    if (at + SHORT > text.length() || byBeginning.isEmpty()) {
      return null;
    }
    int key = key(pinyin.sound(text.charAt(at)), pinyin.sound(text.charAt(at + 1)));
    var candidates = byBeginning.get(key);
    if (candidates == null) {
      return null;
    }
    for (var spelling : candidates) {
      if (text.startsWith(spelling.written(), at) || sounds(text, at, spelling)) {
        return new Hit(spelling.part(), spelling.name(), at + spelling.written().length());
      }
    }
    return null;
  }

  private boolean sounds(String text, int at, Spelling spelling) {
    var sounds = spelling.sounds();
    if (sounds.length() <= SHORT || at + sounds.length() > text.length()) {
      return false;
    }
    for (int next = 0; next < sounds.length(); next++) {
      if (sounds.charAt(next) == 0 || pinyin.sound(text.charAt(at + next)) != sounds.charAt(next)) {
        return false;
      }
    }
    return true;
  }

  private static int key(int first, int second) {
    return first << 16 | second;
  }
}
