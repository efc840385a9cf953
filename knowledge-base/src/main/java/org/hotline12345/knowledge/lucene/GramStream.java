package org.hotline12345.knowledge.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Rows of units as Lucene terms: each run of `size` neighbours is one.
final class GramStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<char[]> rows;
  private final int size;
  private int row;
  private int at;

  GramStream(List<char[]> rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  @Override
  public void reset() {
    row = 0;
    at = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    for (; row < rows.size(); row++, at = 0) {
      char[] units = rows.get(row);
      for (; at + size <= units.length; at++) {
        if (whole(units, at)) {
          term.copyBuffer(units, at, size);
          at++;
          return true;
        }
      }
    }
    return false;
  }

  private boolean whole(char[] units, int from) {
    for (int i = from; i < from + size; i++) {
      if (units[i] == Units.GAP) {
        return false;
      }
    }
    return true;
  }
}
