package org.hotline12345.tickets.lines;

import java.util.Optional;

/// 承办线, one of the integrated lines.
///
/// @param number the short number it had or has, such as 12315
/// @param limit class of the handling limit in the dispatch catalogue
/// @param covers what belongs there, in words
public record Line(
    String code,
    String name,
    Optional<String> number,
    Department department,
    Mode mode,
    String limit,
    String covers) {

  /// 国办发〔2020〕53号.
  public enum Mode {
    MERGED,
    DUAL,
    CENTRE
  }
}
