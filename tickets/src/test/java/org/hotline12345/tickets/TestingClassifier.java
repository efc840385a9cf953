package org.hotline12345.tickets;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.Classifier;

/// Knows a handful of words, so that tests say what they mean.
public final class TestingClassifier implements Classifier {
  private static final Map<String, String> LINES = new LinkedHashMap<>();
  private static final Pattern PLACE =
      Pattern.compile("海勃湾区[^，。！？\n]*(?:号楼|号|街|小区)(?:[0-9一二三四五六七八九十]+单元)?");
  private static final Pattern PERSON = Pattern.compile("(?<=我叫|我姓|找)[王李张刘][\\p{IsHan}]{0,2}");
  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern TIME = Pattern.compile("昨天晚上");

  static {
    LINES.put("暖气", "heating");
    LINES.put("停水", "water");
    LINES.put("燃气", "gas");
    LINES.put("拖欠工资", "hrss");
  }

  @Override
  public Analysis analyse(String text) {
    var lines = new ArrayList<Analysis.Candidate>();
    var reasons = new ArrayList<Analysis.Reason>();
    LINES.forEach(
        (word, line) -> {
          if (text.contains(word)) {
            lines.add(new Analysis.Candidate(line, lines.isEmpty() ? 0.8 : 0.1));
            reasons.add(new Analysis.Reason(word, 1.0));
          }
        });
    var leak = text.indexOf("泄漏");
    return new Analysis(
        lines,
        text.contains("怎么办理") ? Analysis.Kind.CONSULTATION : Analysis.Kind.COMPLAINT,
        leak >= 0 ? Analysis.Urgency.EMERGENCY : Analysis.Urgency.ORDINARY,
        leak >= 0 ? List.of(new Analysis.Emergency("gas", "泄漏", leak, leak + 2)) : List.of(),
        all(PLACE, text).stream().findFirst(),
        all(PERSON, text),
        all(PHONE, text),
        all(TIME, text).stream()
            .map(
                f ->
                    new Analysis.Time(
                        f.value(), LocalDateTime.of(2026, 11, 20, 20, 0), f.start(), f.end()))
            .toList(),
        reasons);
  }

  private static List<Found> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(r -> new Found(r.group(), r.start(), r.end()))
        .toList();
  }
}
