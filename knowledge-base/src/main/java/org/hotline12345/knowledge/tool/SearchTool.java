package org.hotline12345.knowledge.tool;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.Article.Audience;
import org.hotline12345.knowledge.KnowledgeBase.Query;
import org.hotline12345.knowledge.lucene.LuceneKnowledgeBase;

/// `evaluate search --docs F.tsv --queries F.tsv`: how well the search finds the right document.
/// Columns of `docs`: id, text. Columns of `queries`: id of the right document, text. A header
/// line whose first column is `id` is passed over.
public final class SearchTool {
  private static final int DEPTH = 10;

  private static final String USE =
      """
      usage: hotline evaluate search --docs F.tsv --queries F.tsv [--synonyms F.txt]
        --docs     a line a document: id, tab, text (UTF-8, no quoting)
        --queries  a line a query: id of the right document, tab, text. The first words weigh more
                   in a long text, so a title goes before the body, with a space or tab between
        --synonyms as config/synonyms.txt; none are used without it
        A first line whose first column is `id` is passed over. Prints JSON: mrr10, recall1,
        recall5, queriesPerSecond (one thread), docs, queries.\
      """;

  private SearchTool() {}

  /// @return the process's exit code: 0, or 2 for wrong words
  public static int run(String[] args, PrintStream out, InstantSource clock) throws IOException {
    Optional<Path> docs = option(args, "--docs");
    Optional<Path> queries = option(args, "--queries");
    if (docs.isEmpty() || queries.isEmpty()) {
      out.println(USE);
      return 2;
    }
    List<Row> asked = rows(queries.get());
    try (var base = base(articles(docs.get()), option(args, "--synonyms"), clock)) {
      List<Integer> ranks = new ArrayList<>(asked.size());
      long start = System.nanoTime();
      for (Row row : asked) {
        ranks.add(rank(base, row));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      out.println(new JsonMapper().writeValueAsString(figures(ranks, base.size(), seconds)));
    }
    return 0;
  }

  private static LuceneKnowledgeBase base(
      List<Article> articles, Optional<Path> synonyms, InstantSource clock) throws IOException {
    return synonyms.isPresent()
        ? LuceneKnowledgeBase.of(articles, synonyms.get(), clock, ZoneOffset.UTC)
        : LuceneKnowledgeBase.of(articles, clock, ZoneOffset.UTC);
  }

  private static int rank(LuceneKnowledgeBase base, Row row) {
    var hits = base.search(new Query(row.text(), Optional.empty(), false, DEPTH));
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).id().equals(row.id())) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static Map<String, Object> figures(List<Integer> ranks, int docs, double seconds) {
    Map<String, Object> figures = new LinkedHashMap<>();
    double n = Math.max(1, ranks.size());
    double reciprocal = ranks.stream().mapToDouble(r -> r > DEPTH ? 0 : 1.0 / r).sum();
    figures.put("mrr10", reciprocal / n);
    figures.put("recall1", ranks.stream().filter(r -> r <= 1).count() / n);
    figures.put("recall5", ranks.stream().filter(r -> r <= 5).count() / n);
    figures.put("queriesPerSecond", ranks.size() / seconds);
    figures.put("docs", docs);
    figures.put("queries", ranks.size());
    return figures;
  }

  private static List<Article> articles(Path file) throws IOException {
    return rows(file).stream()
        .map(
            row ->
                new Article(
                    row.id(),
                    "",
                    "",
                    "",
                    "",
                    LocalDate.EPOCH,
                    Optional.empty(),
                    Audience.PUBLIC,
                    Optional.empty(),
                    List.of(),
                    row.text()))
        .toList();
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.startsWith("id\t")) {
        rows.add(new Row(line.substring(0, tab), line.substring(tab + 1)));
      } else if (tab <= 0 && !line.isBlank()) {
        throw new IOException(file + ": a line has no tab: " + (rows.size() + 1));
      }
    }
    return rows;
  }

  private static Optional<Path> option(String[] args, String name) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Optional.of(Path.of(args[i + 1]));
      }
    }
    return Optional.empty();
  }

  private record Row(String id, String text) {}
}
