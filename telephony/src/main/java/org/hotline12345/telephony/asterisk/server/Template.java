package org.hotline12345.telephony.asterisk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with `{{name}}` places. A name without a value is an error, so that no half-filled
/// configuration is ever started.
record Template(Path file, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

  static Template read(Path file) throws IOException {
    return new Template(file, Files.readString(file));
  }

  String fill(Map<String, String> values) {
    Matcher place = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String value = values.get(place.group(1));
      if (value == null) {
        long line = text.substring(0, place.start()).chars().filter(c -> c == '\n').count() + 1;
        throw new IllegalArgumentException(
            file + ":" + line + ": there is no value named " + place.group(1));
      }
      place.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return place.appendTail(filled).toString();
  }
}
