package org.hotline12345.knowledge.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.util.Version;
import org.hotline12345.knowledge.Article;
import org.hotline12345.knowledge.KnowledgeBase.Query;
import org.hotline12345.knowledge.lucene.Bare;
import org.hotline12345.knowledge.lucene.LuceneKnowledgeBase;
import org.hotline12345.knowledge.markdown.ArticleFiles;

/// `bench search [--articles N] [--knowledge FOLDER] [--queries F.tsv]`: how fast the whole search
/// is beside Lucene alone on the same index, one thread, turn by turn.
public final class SearchBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 3;
  private static final int EACH = 300;

  private SearchBench() {}

  /// @param home the folder with `config/`
  /// @return the process's exit code
  public static int run(String[] args, Path home, PrintStream out, InstantSource clock)
      throws IOException {
    int many = Integer.parseInt(option(args, "--articles").orElse("100000"));
    Path folder =
        option(args, "--knowledge").map(Path::of).orElse(home.resolve("config/knowledge"));
    List<Article> few = ArticleFiles.read(folder);
    Map<String, List<String>> kinds = questions(few);
    Optional<String> own = option(args, "--queries");
    if (own.isPresent()) {
      kinds.put("given", given(Path.of(own.get())));
    }
    out.printf(
        "machine: %d processors, %s, Java %s, Lucene %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        Version.LATEST);
    long start = System.nanoTime();
    Path synonyms = home.resolve("config/synonyms.txt");
    List<Article> articles = new Multiplied(few, 7).to(many);
    try (var base = LuceneKnowledgeBase.of(articles, synonyms, clock, ZoneOffset.UTC)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf("%d articles made of %d, indexed in %.1f s%n", many, few.size(), seconds);
      out.println("queries/s by round, whole search | Lucene alone; then medians; milliseconds");
      var all = new ArrayList<String>();
      for (var kind : kinds.entrySet()) {
        measure(kind.getKey(), kind.getValue(), base, out);
        all.addAll(kind.getValue());
      }
      Collections.shuffle(all, new Random(7));
      measure("all together", all, base, out);
    }
    return 0;
  }

  private static void measure(
      String name, List<String> asked, LuceneKnowledgeBase base, PrintStream out)
      throws IOException {
    var bare = new Bare(base);
    double[] whole = new double[ROUNDS];
    double[] alone = new double[ROUNDS];
    long[] took = new long[ROUNDS * asked.size()];
    long found = 0;
    long ourProcessor = 0;
    long bareProcessor = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      long processor = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < asked.size(); i++) {
        long from = System.nanoTime();
        found += base.search(new Query(asked.get(i), Optional.empty(), true, 10)).size();
        took[Math.max(0, round) * asked.size() + i] = System.nanoTime() - from;
      }
      ourProcessor += round < 0 ? 0 : THREADS.getCurrentThreadCpuTime() - processor;
      double ours = asked.size() * 1e9 / (System.nanoTime() - begin);
      begin = System.nanoTime();
      processor = THREADS.getCurrentThreadCpuTime();
      for (String text : asked) {
        found += bare.search(text).size();
      }
      if (round >= 0) {
        bareProcessor += THREADS.getCurrentThreadCpuTime() - processor;
        whole[round] = ours;
        alone[round] = asked.size() * 1e9 / (System.nanoTime() - begin);
      }
    }
    Arrays.sort(took);
    out.printf("%s (%d questions, %d answers)%n", name, asked.size(), found);
    out.printf("  %s | %s%n", rounded(whole), rounded(alone));
    out.printf(
        "  %.0f | %.0f, ratio %.2f; p50 %.2f p95 %.2f p99 %.2f max %.2f ms%n",
        median(whole),
        median(alone),
        median(whole) / median(alone),
        took[took.length / 2] / 1e6,
        took[took.length * 95 / 100] / 1e6,
        took[took.length * 99 / 100] / 1e6,
        took[took.length - 1] / 1e6);
    double queries = (double) ROUNDS * asked.size();
    out.printf(
        "  processor time %.3f | %.3f ms a query, ratio %.2f%n",
        ourProcessor / queries / 1e6,
        bareProcessor / queries / 1e6,
        (double) bareProcessor / ourProcessor);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String rounded(double[] values) {
    return String.join(
        " ", Arrays.stream(values).mapToObj(value -> String.format("%.0f", value)).toList());
  }

  /// What people type and say: words, questions and letters.
  private static Map<String, List<String>> questions(List<Article> few) {
    var random = new Random(11);
    List<String> words = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Article article = few.get(random.nextInt(few.size()));
      List<String> ways =
          article.questions().isEmpty() ? List.of(article.title()) : article.questions();
      String way = ways.get(random.nextInt(ways.size()));
      int from = random.nextInt(Math.max(1, way.length() - 4));
      words.add(way.substring(from, Math.min(way.length(), from + 2 + random.nextInt(4))));
      sentences.add("你好，我想问一下" + way + "，该怎么办");
      String other = few.get(random.nextInt(few.size())).body();
      String letter = way + "。" + article.title() + "。" + article.body() + other;
      letters.add(letter.substring(0, Math.min(letter.length(), 150 + random.nextInt(250))));
    }
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("words of 2 to 5 characters", words);
    kinds.put("questions", sentences);
    kinds.put("letters of 150 to 400 characters", letters);
    return kinds;
  }

  private static List<String> given(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static Optional<String> option(String[] args, String name) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }
}
