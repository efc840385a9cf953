package org.hotline12345.knowledge.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hotline12345.knowledge.Article;

/// An article prepared for ranking: its title, each question and its body as units, and its mass:
/// its length, rare units counting more than common ones. Nobody changes the rows.
final class Page {
  private final Article article;
  private final char[] title;
  private final List<char[]> questions;
  private final char[] body;
  private final float[] headingMasses;
  private final double mass;
  private final long from;
  private final long until;

  /// Made when it is first shown; making it twice does no harm.
  private volatile String plain;

  private Page(
      Article article,
      char[] title,
      List<char[]> questions,
      char[] body,
      float[] headingMasses,
      double mass) {
    this.article = article;
    this.title = title;
    this.questions = questions;
    this.body = body;
    this.headingMasses = headingMasses;
    this.mass = mass;
    from = article.validFrom().toEpochDay();
    until = article.validUntil().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
  }

  static Page of(Article article) {
    return new Page(
        article,
        Units.of(article.title()),
        article.questions().stream().map(Units::of).toList(),
        Units.of(article.body()),
        new float[1 + article.questions().size()],
        1);
  }

  /// @param rarity of each unit
  Page weighed(float[] rarity) {
    float[] headings = new float[headingMasses.length];
    headings[0] = massOf(title, rarity);
    double sum = headings[0] + massOf(body, rarity);
    for (int i = 1; i < headings.length; i++) {
      headings[i] = massOf(questions.get(i - 1), rarity);
      sum += headings[i];
    }
    return new Page(article, title, questions, body, headings, sum);
  }

  private static float massOf(char[] row, float[] rarity) {
    float sum = 0;
    for (char unit : row) {
      sum += rarity[unit];
    }
    return sum;
  }

  Article article() {
    return article;
  }

  /// The body without Markdown's marks.
  String plain() {
    String known = plain;
    if (known == null) {
      known = Snippet.plain(article.body());
      plain = known;
    }
    return known;
  }

  char[] title() {
    return title;
  }

  List<char[]> questions() {
    return questions;
  }

  char[] body() {
    return body;
  }

  double mass() {
    return mass;
  }

  /// @param heading 0 is the title, then the questions
  float headingMass(int heading) {
    return headingMasses[heading];
  }

  /// Whether the last day on which it may be suggested is before `day`.
  boolean runsOutBefore(LocalDate day) {
    return until < day.toEpochDay();
  }

  void eachRow(Consumer<char[]> row) {
    row.accept(title);
    questions.forEach(row);
    row.accept(body);
  }

  boolean inForce(LocalDate day) {
    long asked = day.toEpochDay();
    return from <= asked && asked <= until;
  }
}
