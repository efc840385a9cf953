package org.hotline12345.tickets.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Classifier;
import org.hotline12345.tickets.draft.Field.Evidence;

/// The clause that says best what it is about.
record Title(String text, Evidence evidence) {
  private static final int LONGEST = 40;
  private static final int SHORTEST = 3;
  private static final int MOST_CLAUSES = 12;
  private static final int TELLING = 5;
  private static final double BETTER = 0.1;
  private static final double GOOD = 0.5;
  private static final double MUCH = 0.5;
  private static final double OTHER_LINE = 0.7;
  private static final double REASON = 0.3;
  private static final Pattern ASIDE =
      Pattern.compile(
          "电话|号码|别说|姓名|谢谢|你们|姓[\\p{IsHan}]|我叫|万一|^就?在|^(?:都|大概|有)?[0-9一二三四五六七八九十几]+(?:个|天|年|分|块|元|点|多)|(?:后头|后面|前面|旁边|附近|对面)$");
  private static final Pattern CLAUSE = Pattern.compile("[^，。！？；,.!?;\\s]+");
  private static final Pattern FILLER =
      Pattern.compile(
          "^(?:喂|你好|您好|哎呀|哎|那个|就是说|就是|嗯|啊|哦|我想问一下|我想问问|我想问|我想咨询一下|我想咨询|想咨询一下|我想反映一下|我想反映|想反映|我要反映一下|我要反映|我反映一下|我要投诉一下|我要投诉|我想投诉|我投诉|"
              + "请问一下|请问|麻烦问一下|我们这儿|我们这片|我这边|我这个|反映一下|我说一下|跟你说个事|我跟你说|知道了|还有个事|另外)+");

  /// The clause that alone says most surely what the whole is about.
  ///
  /// @param line the line of the whole, if it is known
  /// @param reasons phrases that decided the line, the strongest first
  static Optional<Title> of(
      Draft draft,
      Heard newest,
      List<String> reasons,
      Optional<String> line,
      Classifier classifier) {
    var known =
        draft
            .field(FieldName.TITLE)
            .filter(field -> field.by() == Field.By.UTTERANCE && !field.evidence().isEmpty())
            .map(field -> new Title(field.value(), field.evidence().getLast()));
    double bestScore = known.map(t -> score(t.text(), reasons, line, classifier)).orElse(-1.0);
    var best = known;
    var clause = CLAUSE.matcher(newest.text());
    for (int i = 0; i < MOST_CLAUSES && clause.find(); i++) {
      var filler = FILLER.matcher(clause.group());
      int from = clause.start() + (filler.find() ? filler.end() : 0);
      int to = Math.min(clause.end(), from + LONGEST);
      if (to - from >= SHORTEST) {
        var text = newest.text().substring(from, to);
        double score = score(text, reasons, line, classifier);
        if (score > bestScore + (bestScore >= GOOD ? MUCH : BETTER)) {
          best = Optional.of(new Title(text, new Evidence(newest.id(), from, to)));
          bestScore = score;
        }
      }
    }
    return best;
  }

  private static double score(
      String clause, List<String> reasons, Optional<String> line, Classifier classifier) {
    double score = 0;
    for (var i = 0; i < reasons.size(); i++) {
      score += clause.contains(reasons.get(i)) ? REASON / (i + 1) : 0;
    }
    if (ASIDE.matcher(clause).find()) {
      score -= 1;
    }
    if (clause.length() < TELLING) {
      score -= 0.15;
    }
    var lines = classifier.analyse(clause).lines();
    if (lines.isEmpty()) {
      return score;
    }
    var first = lines.getFirst();
    boolean same = line.isEmpty() || line.get().equals(first.line());
    return score + (same ? first.confidence() : first.confidence() * OTHER_LINE);
  }
}
