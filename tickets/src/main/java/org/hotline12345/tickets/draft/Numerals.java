package org.hotline12345.tickets.draft;

import java.util.regex.Pattern;
import org.hotline12345.classifier.extraction.ChineseNumbers;

/// 十五号楼 as 15号楼.
final class Numerals {
  private static final Pattern SPOKEN =
      Pattern.compile("[一二三四五六七八九十百零〇两幺]+(?=号|栋|幢|座|单元|室|户|层|楼|$)");

  private Numerals() {}

  static String digits(String text) {
    return SPOKEN.matcher(text).replaceAll(found -> ChineseNumbers.arabic(found.group()));
  }
}
