package org.hotline12345.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hotline12345.classifier.extraction.Emergencies;
import org.hotline12345.classifier.extraction.People;
import org.hotline12345.classifier.extraction.Phones;
import org.hotline12345.classifier.extraction.Places;
import org.hotline12345.classifier.extraction.Times;
import org.hotline12345.classifier.extraction.Urgencies;
import org.hotline12345.classifier.linear.LinearModel;
import org.hotline12345.classifier.linear.ModelFile;

/// The classifier that ships with the hotline: two linear models trained at build time from the
/// examples under `classifier/src/main/examples`, and rules for places, people, phones, times and
/// emergencies. Immutable and thread-safe; loading takes well under a second.
public final class ShippedClassifier implements Classifier {
  private static final String NOTHING = "nothing";
  private static final int REASONS = 3;
  private static final int CANDIDATES = 5;
  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  private final LinearModel lines;
  private final LinearModel kinds;
  private final InstantSource clock;

  private ShippedClassifier(LinearModel lines, LinearModel kinds, InstantSource clock) {
    this.lines = lines;
    this.kinds = kinds;
    this.clock = clock;
  }

  /// @param clock against which times such as "yesterday evening" are resolved
  public static ShippedClassifier load(InstantSource clock) {
    try {
      return new ShippedClassifier(model("lines"), model("kinds"), Objects.requireNonNull(clock));
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped models cannot be read", e);
    }
  }

  /// The model that chooses among the lines (and `nothing`).
  public static LinearModel linesModel() throws IOException {
    return model("lines");
  }

  @Override
  public Analysis analyse(String whole) {
    var text = whole.length() > MAX_LENGTH ? whole.substring(0, MAX_LENGTH) : whole;
    var ranked = lines.rank(text);
    List<Analysis.Candidate> candidates =
        lines.known(text) == 0
            ? List.of()
            : ranked.stream()
                .filter(r -> !r.label().equals(NOTHING))
                .limit(CANDIDATES)
                .map(r -> new Analysis.Candidate(r.label(), r.probability()))
                .toList();
    boolean nothing = candidates.isEmpty() || ranked.getFirst().label().equals(NOTHING);
    var kind =
        nothing
            ? Analysis.Kind.NOTHING
            : Analysis.Kind.valueOf(kinds.best(text).toUpperCase(Locale.ROOT));
    List<Analysis.Reason> reasons =
        candidates.isEmpty()
            ? List.of()
            : lines.reasons(text, candidates.getFirst().line(), REASONS).stream()
                .map(p -> new Analysis.Reason(p.text(), p.weight()))
                .toList();
    var emergencies = Emergencies.in(text);
    return new Analysis(
        candidates,
        kind,
        urgency(text, emergencies),
        emergencies,
        Places.in(text),
        People.in(text),
        Phones.in(text),
        Times.in(text, LocalDateTime.ofInstant(clock.instant(), CITY)),
        reasons);
  }

  private static Analysis.Urgency urgency(String text, List<Analysis.Emergency> emergencies) {
    if (!emergencies.isEmpty()) {
      return Analysis.Urgency.EMERGENCY;
    }
    return Urgencies.in(text).isPresent() ? Analysis.Urgency.URGENT : Analysis.Urgency.ORDINARY;
  }

  private static LinearModel model(String name) throws IOException {
    try (var stream = ShippedClassifier.class.getResourceAsStream("models/" + name + ".model")) {
      if (stream == null) {
        throw new IOException("models/" + name + ".model is missing; build the project first");
      }
      return ModelFile.read(stream);
    }
  }
}
