package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/// The page numbers of each open segment's documents, in memory. Thread-safe.
final class Segments {
  private final Map<Object, int[]> numbers = new ConcurrentHashMap<>();

  /// By document; -1 where there is none. Nobody changes it.
  int[] pages(LeafReader segment) throws IOException {
    CacheHelper helper = segment.getCoreCacheHelper();
    int[] known = numbers.get(helper.getKey());
    if (known == null) {
      known = read(segment);
      numbers.put(helper.getKey(), known);
      helper.addClosedListener(numbers::remove);
    }
    return known;
  }

  private static int[] read(LeafReader segment) throws IOException {
    int[] pages = new int[segment.maxDoc()];
    Arrays.fill(pages, -1);
    NumericDocValues values = DocValues.getNumeric(segment, Fields.PAGE);
    for (int doc = values.nextDoc(); doc < pages.length; doc = values.nextDoc()) {
      pages[doc] = (int) values.longValue();
    }
    return pages;
  }
}
