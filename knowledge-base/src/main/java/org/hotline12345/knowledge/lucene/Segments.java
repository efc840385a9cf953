package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;

/// What each open segment says of its documents, in memory. Thread-safe.
final class Segments {
  private final Map<Object, Known> known = new ConcurrentHashMap<>();

  /// By document. Nobody changes the arrays.
  static final class Known {
    private final int[] pages;
    private final byte[] lengths;

    private Known(int[] pages, byte[] lengths) {
      this.pages = pages;
      this.lengths = lengths;
    }

    /// Numbers of their pages; -1 where there is none.
    int[] pages() {
      return pages;
    }

    /// How many pairs they have, as `length` reads it.
    byte[] lengths() {
      return lengths;
    }
  }

  Known of(LeafReader segment) throws IOException {
    CacheHelper helper = segment.getCoreCacheHelper();
    Known before = known.get(helper.getKey());
    if (before != null) {
      return before;
    }
    var now = new Known(pages(segment), lengths(segment));
    known.put(helper.getKey(), now);
    helper.addClosedListener(known::remove);
    return now;
  }

  /// Lucene keeps a length in one byte.
  static int length(byte norm) {
    return SmallFloat.byte4ToInt(norm);
  }

  private static int[] pages(LeafReader segment) throws IOException {
    int[] pages = new int[segment.maxDoc()];
    Arrays.fill(pages, -1);
    NumericDocValues values = DocValues.getNumeric(segment, Fields.PAGE);
    for (int doc = values.nextDoc(); doc < pages.length; doc = values.nextDoc()) {
      pages[doc] = (int) values.longValue();
    }
    return pages;
  }

  private static byte[] lengths(LeafReader segment) throws IOException {
    byte[] lengths = new byte[segment.maxDoc()];
    NumericDocValues norms = segment.getNormValues(Fields.PAIRS);
    if (norms != null) {
      for (int doc = norms.nextDoc(); doc < lengths.length; doc = norms.nextDoc()) {
        lengths[doc] = (byte) norms.longValue();
      }
    }
    return lengths;
  }
}
