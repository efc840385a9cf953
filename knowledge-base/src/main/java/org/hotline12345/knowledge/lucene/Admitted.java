package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/// The documents of a segment that an admission admits, found once and kept while the segment is
/// open. Thread-safe.
final class Admitted {
  /// Days, audiences and areas asked for lately, times segments.
  private static final int KEPT = 256;

  private final Pages pages;
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

  Admitted(Pages pages) {
    this.pages = pages;
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
    NumericDocValues numbers = DocValues.getNumeric(segment, Fields.PAGE);
    var documents = new FixedBitSet(segment.maxDoc());
    int admitted = 0;
    for (int doc = numbers.nextDoc(); doc < segment.maxDoc(); doc = numbers.nextDoc()) {
      // A page that is gone belongs to a deleted document.
      if (pages.page((int) numbers.longValue()).map(admission::admits).orElse(true)) {
        documents.set(doc);
        admitted++;
      }
    }
    return admitted == segment.maxDoc() ? Optional.empty() : Optional.of(documents);
  }
}
