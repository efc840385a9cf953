package org.hotline12345.classifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.hotline12345.classifier.extraction.Emergencies;
import org.hotline12345.classifier.extraction.Places;
import org.hotline12345.classifier.extraction.Reader;
import org.hotline12345.classifier.extraction.Urgencies;
import org.hotline12345.classifier.linear.Example;
import org.hotline12345.classifier.linear.LinearModel;
import org.hotline12345.classifier.linear.ModelFile;

/// The classifier that ships with the hotline: linear models trained at build time from the
/// examples under `classifier/src/main/examples`, and rules for places, people, phones, times and
/// emergencies. Immutable and thread-safe; loading takes well under a second.
public final class ShippedClassifier implements Classifier {
  private static final int REASONS = 3;
  private static final int CANDIDATES = 5;

  private final LineRouting lines;
  private final Kinds kinds;
  private final Dangers dangers;
  private final Reader reader;

  private ShippedClassifier(LineRouting lines, Kinds kinds, Dangers dangers, Reader reader) {
    this.lines = lines;
    this.kinds = kinds;
    this.dangers = dangers;
    this.reader = reader;
  }

  /// @param clock against which times such as "yesterday evening" are resolved
  public static ShippedClassifier load(InstantSource clock) {
    return load(clock, Gazetteer.NONE, WorkingDays.WEEKDAYS);
  }

  /// @param gazetteer the city's streets, estates and grid
  /// @param workingDays for "the last working day" and "after the holiday"
  public static ShippedClassifier load(
      InstantSource clock, Gazetteer gazetteer, WorkingDays workingDays) {
    try {
      return new ShippedClassifier(
          LineRouting.load(),
          new Kinds(model("kinds")),
          new Dangers(model("emergencies")),
          new Reader(Objects.requireNonNull(clock), new Places(gazetteer), workingDays));
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped models cannot be read", e);
    }
  }

  /// The same, but choosing among lines by another model.
  public ShippedClassifier withLines(LinearModel model) {
    return new ShippedClassifier(new LineRouting(model), kinds, dangers, reader);
  }

  /// The examples a shipped model was trained from.
  public static List<Example> examples(String name) throws IOException {
    try (var stream = resource(name + ".tsv");
        var rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return rows.lines()
          .map(row -> row.split("\t", 2))
          .map(columns -> new Example(columns[0], columns[1]))
          .toList();
    }
  }

  @Override
  public Analysis analyse(String whole) {
    var text = whole.length() > MAX_LENGTH ? whole.substring(0, MAX_LENGTH) : whole;
    var read = reader.read(text);
    var place = read.place().map(Location::found);
    var people = read.people();
    var phones = read.phones();
    var hidden = LineRouting.hidden(text, place.stream().toList(), people, phones);
    var ranked = lines.rankWithNothing(hidden);
    var emergencies = emergencies(text, ranked);
    boolean silent = !lines.knows(hidden);
    boolean nothing =
        emergencies.isEmpty() && (silent || ranked.getFirst().label().equals(LineRouting.NOTHING));
    var candidates = silent ? List.<Analysis.Candidate>of() : candidates(ranked);
    return new Analysis(
        candidates,
        nothing ? Analysis.Kind.NOTHING : kinds.of(hidden),
        urgency(text, emergencies),
        emergencies,
        place,
        people,
        phones,
        read.times(),
        reasons(text, hidden, candidates),
        read.details());
  }

  /// By words of danger; where there are none, by how an emergency is told.
  private List<Analysis.Emergency> emergencies(String text, List<LinearModel.Ranked> ranked) {
    var named = Emergencies.in(text);
    return named.isEmpty() ? dangers.in(text, ordinaryLine(ranked)).stream().toList() : named;
  }

  private static double ordinaryLine(List<LinearModel.Ranked> ranked) {
    return ranked.stream()
        .filter(line -> !LineRouting.NEAR_EMERGENCIES.contains(line.label()))
        .mapToDouble(LinearModel.Ranked::probability)
        .max()
        .orElse(0);
  }

  private static List<Analysis.Candidate> candidates(List<LinearModel.Ranked> ranked) {
    return ranked.stream()
        .filter(r -> !r.label().equals(LineRouting.NOTHING))
        .limit(CANDIDATES)
        .map(r -> new Analysis.Candidate(r.label(), r.probability()))
        .toList();
  }

  private List<Analysis.Reason> reasons(
      String text, String hidden, List<Analysis.Candidate> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    return lines.reasons(hidden, candidates.getFirst().line(), REASONS).stream()
        .map(p -> new Analysis.Reason(text.substring(p.start(), p.end()), p.weight()))
        .toList();
  }

  private static Analysis.Urgency urgency(String text, List<Analysis.Emergency> emergencies) {
    if (!emergencies.isEmpty()) {
      return Analysis.Urgency.EMERGENCY;
    }
    return Urgencies.in(text).isPresent() ? Analysis.Urgency.URGENT : Analysis.Urgency.ORDINARY;
  }

  static LinearModel model(String name) throws IOException {
    try (var stream = resource(name + ".model")) {
      return ModelFile.read(stream);
    }
  }

  private static InputStream resource(String name) throws IOException {
    var stream = ShippedClassifier.class.getResourceAsStream("models/" + name);
    if (stream == null) {
      throw new IOException("models/" + name + " is missing; build the project first");
    }
    return stream;
  }
}
