package org.hotline12345.knowledge.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hotline12345.knowledge.Article;

/// Many articles made of a few: each keeps its title with a place's name before it, a few of its
/// questions, its sentences in another order, and takes some of a neighbour's.
final class Multiplied {
  private static final String[] SYLLABLES =
      "东 西 南 北 新 安 平 康 河 山 林 湖 桥 园 泉 阳 兴 福 和 明 金 玉 海 云 石 青 白 红".split(" ");
  private static final String[] KINDS = "区 县 街道 镇 社区 村 小区 大道 路".split(" ");

  private final List<Article> few;
  private final Random random;

  Multiplied(List<Article> few, long seed) {
    this.few = few;
    this.random = new Random(seed);
  }

  List<Article> to(int many) {
    List<Article> articles = new ArrayList<>(many);
    for (int i = 0; i < many; i++) {
      articles.add(variation(i));
    }
    return articles;
  }

  private Article variation(int number) {
    Article article = few.get(number % few.size());
    Article other = few.get(random.nextInt(few.size()));
    List<String> sentences = new ArrayList<>(sentences(article.body()));
    sentences.addAll(some(sentences(other.body()), 3));
    sentences.add("适用于" + place() + "，由" + place() + "办理，电话 " + random.nextInt(10_000_000) + "。");
    Collections.shuffle(sentences, random);
    return new Article(
        "many-" + number,
        place() + article.title(),
        article.line(),
        article.source(),
        article.owner(),
        article.validFrom(),
        article.validUntil(),
        article.audience(),
        article.area(),
        some(article.questions(), 3),
        String.join("", sentences));
  }

  private String place() {
    return pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES) + pick(KINDS);
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private List<String> some(List<String> all, int most) {
    List<String> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, Math.min(most, some.size()));
  }

  private static List<String> sentences(String body) {
    return List.of(body.split("(?<=[。；！？\n])"));
  }
}
