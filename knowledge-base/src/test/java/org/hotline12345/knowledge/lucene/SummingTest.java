package org.hotline12345.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.FixedBitSet;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;
import org.junit.jupiter.api.Test;

class SummingTest {
  private static final Article HEAT = article("heat", "暖气不热找供热公司，暖气漏水也找供热公司");
  private static final Article WATER = article("water", "自来水停水找供水公司");
  private static final Article BUS = article("bus", "公交车不按时到站找公交公司");
  private static final Article HEAT_AGAIN = article("heat-again", "暖气");
  private static final int AVERAGE = 10;

  private final Pages pages = new Pages();

  private static Article article(String id, String body) {
    return new Article(
        id,
        "",
        "",
        "",
        "",
        LocalDate.EPOCH,
        Optional.empty(),
        Audience.PUBLIC,
        Optional.empty(),
        List.of(),
        body);
  }

  private Set<String> best(ArticleIndex index, String text, int most, Set<String> admitted)
      throws IOException {
    var searcher = index.acquire();
    try {
      var asked = new Asked(Units.of(text));
      var summing = new Summing(new PairTerms(asked, pages).weightiest(48), most);
      var segments = new Segments();
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      for (var leaf : leaves) {
        var known = segments.of(leaf.reader());
        var bits = new FixedBitSet(known.pages().length);
        IntStream.range(0, known.pages().length)
            .filter(doc -> admitted.contains(id(known.pages()[doc])))
            .forEach(bits::set);
        summing.read(
            leaf,
            known.lengths(),
            AVERAGE,
            admitted.isEmpty() ? Optional.empty() : Optional.of(bits));
      }
      return Arrays.stream(summing.documents())
          .mapToObj(doc -> id(doc, leaves, segments))
          .collect(Collectors.toCollection(TreeSet::new));
    } finally {
      index.release(searcher);
    }
  }

  private String id(int doc, List<LeafReaderContext> leaves, Segments segments) {
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    try {
      return id(segments.of(leaf.reader()).pages()[doc - leaf.docBase]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String id(int page) {
    return pages.page(page).map(found -> found.article().id()).orElse("gone");
  }

  private ArticleIndex index() throws IOException {
    var index = new ArticleIndex(pages);
    index.fill(List.of(Page.of(HEAT), Page.of(WATER), Page.of(BUS)));
    index.put(Page.of(HEAT_AGAIN));
    return index;
  }

  @Test
  void theDocumentsWithMostOfThePairsAreFoundInAllSegments() throws IOException {
    try (var index = index()) {
      assertThat(best(index, "暖气", 10, Set.of())).containsExactly("heat", "heat-again");
      assertThat(best(index, "停水找供水公司", 1, Set.of())).containsExactly("water");
    }
  }

  @Test
  void atMostSoManyAreKeptAndTheShorterOfTwoWins() throws IOException {
    try (var index = index()) {
      assertThat(best(index, "暖气", 1, Set.of())).containsExactly("heat-again");
    }
  }

  @Test
  void whatIsNotAdmittedOrWasRemovedIsNotFound() throws IOException {
    try (var index = index()) {
      assertThat(best(index, "暖气公司", 10, Set.of("bus"))).containsExactly("bus");
      index.remove("heat-again");
      assertThat(best(index, "暖气", 10, Set.of())).containsExactly("heat");
    }
  }
}
