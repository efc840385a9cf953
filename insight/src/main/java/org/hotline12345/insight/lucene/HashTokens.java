package org.hotline12345.insight.lucene;

import java.nio.ByteBuffer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.hotline12345.insight.similar.Shingles;

/// A text's groups of characters as terms of four bytes.
final class HashTokens extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final Shingles shingles;
  private int next;

  HashTokens(Shingles shingles) {
    this.shingles = shingles;
  }

  static BytesRef term(int hash) {
    return new BytesRef(ByteBuffer.allocate(Integer.BYTES).putInt(hash).array());
  }

  @Override
  public boolean incrementToken() {
    if (next == shingles.size()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(term(shingles.hash(next++)));
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
