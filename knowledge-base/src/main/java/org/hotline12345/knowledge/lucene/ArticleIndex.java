package org.hotline12345.knowledge.lucene;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;

/// Writes articles into a Lucene index in memory.
final class ArticleIndex {
  private ArticleIndex() {}

  static Analyzer analyzer() {
    Analyzer words = ChineseAnalyzers.words();
    return new PerFieldAnalyzerWrapper(
        ChineseAnalyzers.bigrams(), Map.of(Fields.TITLE_WORDS, words, Fields.BODY_WORDS, words));
  }

  static Directory write(Collection<Article> articles) {
    var directory = new ByteBuffersDirectory();
    try (Analyzer analyzer = analyzer();
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        writer.addDocument(document(article));
      }
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory could not be written", e);
    }
    return directory;
  }

  private static Document document(Article article) {
    var document = new Document();
    String questions = String.join("\n", article.questions());
    document.add(new StringField(Fields.ID, article.id(), Store.YES));
    document.add(new StringField(Fields.LINE, article.line(), Store.NO));
    String isPublic = Boolean.toString(article.audience() == Audience.PUBLIC);
    document.add(new StringField(Fields.PUBLIC, isPublic, Store.NO));
    document.add(new LongPoint(Fields.FROM, article.validFrom().toEpochDay()));
    long until = article.validUntil().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
    document.add(new LongPoint(Fields.UNTIL, until));
    document.add(new TextField(Fields.TITLE, article.title(), Store.NO));
    document.add(new TextField(Fields.QUESTIONS, questions, Store.NO));
    document.add(new TextField(Fields.BODY, article.body(), Store.NO));
    String heads = article.title() + "\n" + questions;
    document.add(new TextField(Fields.TITLE_WORDS, heads, Store.NO));
    document.add(new TextField(Fields.BODY_WORDS, article.body(), Store.NO));
    for (String spelling : spellings(heads)) {
      document.add(new StringField(Fields.PINYIN, spelling, Store.NO));
    }
    return document;
  }

  /// Pinyin and initials of each word and of each run of two or three words.
  private static Set<String> spellings(String text) {
    Set<String> spellings = new HashSet<>();
    List<Term> words = HanLP.segment(text);
    for (int from = 0; from < words.size(); from++) {
      var run = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + 3); to++) {
        run.append(words.get(to).word);
        if (run.length() > 1) {
          spellings.add(ChineseAnalyzers.pinyin(run.toString()));
          spellings.add(ChineseAnalyzers.initials(run.toString()));
        }
      }
    }
    spellings.remove("");
    return spellings;
  }
}
