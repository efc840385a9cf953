package org.hotline12345.desktop.assist;

import java.util.ArrayList;
import java.util.List;
import org.hotline12345.classifier.Analysis;

/// Words at which an agent should act at once.
///
/// @param service for an emergency whom to call (`119`, or the code of a line); for a feeling its
///     name
/// @param level 1 noticeable, 2 strong, 3 act now
public record Alarm(Kind kind, String service, String phrase, int level, long utteranceId) {
  private static final int ACT_NOW = 3;

  public enum Kind {
    EMERGENCY,
    EMOTION
  }

  static List<Alarm> in(Analysis analysis, long utteranceId) {
    var found = new ArrayList<Alarm>();
    for (var emergency : analysis.emergencies()) {
      found.add(
          new Alarm(Kind.EMERGENCY, emergency.service(), emergency.phrase(), ACT_NOW, utteranceId));
    }
    for (var emotion : analysis.emotions()) {
      found.add(
          new Alarm(
              Kind.EMOTION,
              emotion.feeling().name(),
              emotion.phrase(),
              emotion.level(),
              utteranceId));
    }
    return found;
  }
}
