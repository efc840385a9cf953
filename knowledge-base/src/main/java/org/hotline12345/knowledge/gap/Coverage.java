package org.hotline12345.knowledge.gap;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hotline12345.knowledge.Article;

/// How much of a question an article speaks of: the share of the question's character pairs that
/// occur in the article. A search always finds something; this says whether it is an answer.
public final class Coverage {
  /// Below this share the base is taken not to know the answer.
  public static final double ANSWERED = 0.34;

  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "请问一下|请问|你好|您好|我想问|我想|麻烦|怎么办|怎么样|怎样|怎么|如何|什么|哪里|哪儿|多少|可以|能不能|是不是|有没有"
              + "|应该|需要|一下|这个|那个|就是|我们|我家|我的|了吗|吗|呢|啊|吧|的|了");

  private Coverage() {}

  /// 0 to 1; 1 for a question without any word of its own.
  public static double of(String question, Article article) {
    var asked = pairs(question);
    if (asked.isEmpty()) {
      return 1;
    }
    var known = new HashSet<>(pairs(article.title()));
    known.addAll(pairs(article.body()));
    article.questions().forEach(variant -> known.addAll(pairs(variant)));
    return (double) asked.stream().filter(known::contains).count() / asked.size();
  }

  /// The pairs of neighbouring letters and digits, without words that say nothing.
  static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (var part : EMPTY_WORDS.matcher(text).replaceAll(" ").split("[^\\p{L}\\p{N}]+", -1)) {
      for (var i = 0; i + 2 <= part.length(); i++) {
        pairs.add(part.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
