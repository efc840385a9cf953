package org.hotline12345.desktop.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One range of bytes asked for by the header `Range`, both ends included (RFC 9110, 14.1.2).
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /// @return empty when the header asks for nothing we serve in parts: the whole is sent
  /// @throws Unsatisfiable when it asks for bytes beyond the end
  static Optional<ByteRange> of(String header, long size) throws Unsatisfiable {
    Matcher range = ONE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    long first;
    long last;
    if (range.group(1).isEmpty()) {
      first = Math.max(0, size - Long.parseLong(range.group(2)));
      last = size - 1;
    } else {
      first = Long.parseLong(range.group(1));
      last =
          range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
    }
    if (first >= size) {
      throw new Unsatisfiable();
    }
    return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last));
  }

  long length() {
    return last - first + 1;
  }

  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
