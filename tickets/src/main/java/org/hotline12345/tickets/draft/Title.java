package org.hotline12345.tickets.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The clause that says best what it is about.
///
/// @param id of the utterance it comes from
record Title(String text, long id) {
  private static final int LONGEST = 40;
  private static final int SHORTEST = 3;
  private static final Pattern CLAUSE_END = Pattern.compile("[，。！？；,.!?;\\s]+");
  private static final Pattern FILLER =
      Pattern.compile(
          "^(?:喂|你好|您好|那个|就是说|就是|嗯|啊|我想问一下|我想反映一下|我想反映|我要投诉|我要反映|请问一下|请问|麻烦问一下|我们这儿|我这边|反映一下)+");

  static Optional<Title> of(List<Heard> said, List<String> reasons) {
    Title best = null;
    int bestScore = -1;
    for (var heard : said) {
      for (var clause : CLAUSE_END.split(heard.text(), 200)) {
        var text = FILLER.matcher(clause.strip()).replaceFirst("");
        int score = score(text, reasons);
        if (text.length() >= SHORTEST && score > bestScore) {
          best =
              new Title(text.length() <= LONGEST ? text : text.substring(0, LONGEST), heard.id());
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The strongest reason weighs most; ties go to the clause said first.
  private static int score(String clause, List<String> reasons) {
    int score = 0;
    for (var i = 0; i < reasons.size(); i++) {
      if (clause.contains(reasons.get(i))) {
        score += reasons.size() - i;
      }
    }
    return score;
  }
}
