package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// HanLP's words as Lucene tokens; punctuation is left out.
final class WordTokenizer extends Tokenizer {
  private static final Segment SEGMENT = HanLP.newSegment().enableOffset(true);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private Iterator<Term> words = List.<Term>of().iterator();
  private int length;

  @Override
  public void reset() throws IOException {
    super.reset();
    var text = new StringBuilder();
    var buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    length = text.length();
    words = SEGMENT.seg(text.toString()).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (words.hasNext()) {
      Term word = words.next();
      if (word.word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        term.append(word.word);
        offset.setOffset(
            correctOffset(word.offset), correctOffset(word.offset + word.word.length()));
        return true;
      }
    }
    return false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
