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
  private final double mass;

  private Page(Article article, char[] title, List<char[]> questions, char[] body, double mass) {
    this.article = article;
    this.title = title;
    this.questions = questions;
    this.body = body;
    this.mass = mass;
  }

  static Page of(Article article) {
    return new Page(
        article,
        Units.of(article.title()),
        article.questions().stream().map(Units::of).toList(),
        Units.of(article.body()),
        1);
  }

  Page weighing(double weight) {
    return new Page(article, title, questions, body, weight);
  }

  Article article() {
    return article;
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

  void eachRow(Consumer<char[]> row) {
    row.accept(title);
    questions.forEach(row);
    row.accept(body);
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(article.validFrom())
        && article.validUntil().map(last -> !day.isAfter(last)).orElse(true);
  }
}
