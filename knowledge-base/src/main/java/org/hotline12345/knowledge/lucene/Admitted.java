package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/// The documents of a segment that an admission admits, found once and kept while the segment is
/// open. Thread-safe.
final class Admitted {
  /// Days, audiences, lines and areas asked for lately, times segments.
  private static final int KEPT = 256;

  private final Pages pages;
  private final Segments segments;
  private final Map<Key, Bits> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bits> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(Object segment, Admission admission) {}

  /// @param documents empty: all of them
  private record Bits(Optional<FixedBitSet> documents) {}

  Admitted(Pages pages, Segments segments) {
    this.pages = pages;
    this.segments = segments;
  }

  /// Empty if all documents of the segment are admitted.
  Optional<FixedBitSet> in(LeafReader segment, Admission admission) throws IOException {
    CacheHelper helper = segment.getCoreCacheHelper();
    var key = new Key(helper.getKey(), admission);
    synchronized (kept) {
      Bits bits = kept.get(key);
      if (bits != null) {
        return bits.documents();
      }
    }
    Bits bits = new Bits(find(segment, admission));
    synchronized (kept) {
      kept.put(key, bits);
    }
    return bits.documents();
  }

  private Optional<FixedBitSet> find(LeafReader segment, Admission admission) throws IOException {
    int[] numbers = segments.of(segment).pages();
    var documents = new FixedBitSet(numbers.length);
    int admitted = 0;
    for (int doc = 0; doc < numbers.length; doc++) {
      // A page that is gone belongs to a deleted document.
      if (pages.page(numbers[doc]).map(admission::admits).orElse(true)) {
        documents.set(doc);
        admitted++;
      }
    }
    return admitted == numbers.length ? Optional.empty() : Optional.of(documents);
  }
}
