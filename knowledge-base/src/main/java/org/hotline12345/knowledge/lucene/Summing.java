package org.hotline12345.knowledge.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.hotline12345.knowledge.lucene.PairTerms.Sought;
import org.hotline12345.knowledge.lucene.PairTerms.Weightiest;

/// Reads the posting lists of a question's weightiest pairs to their ends and adds up what each
/// document has of them, as the ranking does, a window of documents at a time. For short lists this
/// takes a few nanoseconds a document; Lucene's scorers first prepare to skip what such lists don't
/// have. Not thread-safe.
final class Summing {
  private static final int WINDOW = 4_096;
  private static final int READ_AT_ONCE = 128;

  private final List<Sought> sought;
  private final Weights weights;
  private final LongHeap best;
  private final float[] sums = new float[WINDOW];
  private final long[] touched = new long[WINDOW / Long.SIZE];
  private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();

  Summing(Weightiest weightiest, int most) {
    sought = weightiest.pairs();
    weights = weightiest.weights();
    best = new LongHeap(most, 0);
    read.growNoCopy(READ_AT_ONCE);
  }

  private record Postings(PostingsEnum documents, float weight) {}

  /// Reads a segment.
  ///
  /// @param lengths of its documents, by Lucene's norms
  /// @param average of the lengths of all documents
  void read(LeafReaderContext leaf, byte[] lengths, double average, Optional<FixedBitSet> admitted)
      throws IOException {
    List<Postings> lists = lists(leaf.reader());
    float[] fill = fill(average);
    Bits live = leaf.reader().getLiveDocs();
    int last = leaf.reader().maxDoc();
    for (int from = start(lists); from < last; from = start(lists)) {
      int to = Math.min(last, from + WINDOW);
      for (Postings list : lists) {
        add(list, from, to, lengths, fill);
      }
      collect(leaf.docBase, from, live, admitted);
    }
  }

  private List<Postings> lists(LeafReader reader) throws IOException {
    Terms terms = reader.terms(Fields.PAIRS);
    List<Postings> lists = new ArrayList<>(sought.size());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (Sought pair : sought) {
        if (each.seekExact(pair.term())) {
          PostingsEnum documents = each.postings(null, PostingsEnum.FREQS);
          documents.nextDoc();
          lists.add(new Postings(documents, (float) (pair.weight() * (weights.pairFill() + 1))));
        }
      }
    }
    return lists;
  }

  /// By norm, how many times a pair must stand in a text to weigh half of what it can.
  private float[] fill(double average) {
    float[] fill = new float[256];
    for (int norm = 0; norm < fill.length; norm++) {
      double length = Segments.length((byte) norm) / average;
      fill[norm] =
          (float) (weights.pairFill() * (1 - weights.pairLength() + weights.pairLength() * length));
    }
    return fill;
  }

  private static int start(List<Postings> lists) {
    int start = DocIdSetIterator.NO_MORE_DOCS;
    for (Postings list : lists) {
      start = Math.min(start, list.documents().docID());
    }
    return start;
  }

  private void add(Postings list, int from, int to, byte[] lengths, float[] fill)
      throws IOException {
    list.documents().nextPostings(to, read);
    while (read.size > 0) {
      for (int i = 0; i < read.size; i++) {
        int doc = read.docs[i];
        float times = read.features[i];
        int at = doc - from;
        sums[at] += list.weight() * times / (times + fill[lengths[doc] & 0xFF]);
        touched[at / Long.SIZE] |= 1L << at;
      }
      list.documents().nextPostings(to, read);
    }
  }

  private void collect(int base, int from, Bits live, Optional<FixedBitSet> admitted) {
    for (int word = 0; word < touched.length; word++) {
      for (long left = touched[word]; left != 0; left &= left - 1) {
        int at = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        int doc = from + at;
        long ranked = ((long) Float.floatToIntBits(sums[at]) << 32) | (~(base + doc) & 0xFFFFFFFFL);
        sums[at] = 0;
        if (ranked > best.top()
            && (live == null || live.get(doc))
            && (admitted.isEmpty() || admitted.get().get(doc))) {
          best.updateTop(ranked);
        }
      }
      touched[word] = 0;
    }
  }

  /// The documents with most, in no order.
  int[] documents() {
    int[] documents = new int[best.size()];
    int found = 0;
    for (int i = 1; i <= best.size(); i++) {
      long ranked = best.get(i);
      if (ranked != 0) {
        documents[found++] = ~(int) ranked;
      }
    }
    return Arrays.copyOf(documents, found);
  }
}
