package org.hotline12345.telephony.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.tickets.lines.Line;
import org.hotline12345.tickets.lines.Lines;

/// Whom calls can be sent to, and over which trunk they are reached. Immutable.
public final class Directory {
  /// The trunk in front of citizens.
  public static final String TRUNK = "trunk";

  private final Lines lines;
  private final Entries entries;

  /// What `config/transfer.yml` says.
  ///
  /// @param trunks `host:port` by name
  /// @param places by line code, where it differs from `lines.yml`
  public record Entries(
      Map<String, String> trunks,
      List<Emergency> emergencies,
      Map<String, Place> places,
      int shortest,
      int longest) {
    public Entries {
      trunks = Map.copyOf(trunks);
      emergencies = List.copyOf(emergencies);
      places = Map.copyOf(places);
    }
  }

  public record Emergency(String number, String name) {}

  public record Place(String number, String trunk) {}

  Directory(Lines lines, Entries entries) {
    this.lines = lines;
    this.entries = entries;
  }

  /// @return empty when nobody is reached there
  public Optional<Destination> find(Target target) {
    return switch (target.kind()) {
      case AGENT -> Optional.of(new Destination(target, "PJSIP/" + target.code()));
      case EMERGENCY ->
          entries.emergencies().stream()
              .filter(known -> known.number().equals(target.code()))
              .findFirst()
              .map(known -> at(target, new Place(known.number(), TRUNK)));
      case LINE -> place(target.code()).map(place -> at(target, place));
      case NUMBER ->
          target.code().matches("[0-9]{" + entries.shortest() + "," + entries.longest() + "}")
              ? Optional.of(at(target, new Place(target.code(), TRUNK)))
              : Optional.empty();
    };
  }

  private Optional<Place> place(String code) {
    return Optional.ofNullable(entries.places().get(code))
        .or(() -> lines.find(code).flatMap(Line::number).map(number -> new Place(number, TRUNK)));
  }

  private static Destination at(Target target, Place place) {
    return new Destination(target, "PJSIP/" + place.number() + "@" + place.trunk());
  }

  public List<Emergency> emergencies() {
    return entries.emergencies();
  }

  public Map<String, String> trunks() {
    return entries.trunks();
  }

  /// The lines that can be called, with their numbers, in the order of the file.
  public Map<Line, String> callable() {
    Map<Line, String> found = new LinkedHashMap<>();
    for (Line line : lines.all()) {
      place(line.code()).ifPresent(place -> found.put(line, place.number()));
    }
    return found;
  }

  /// Numbers that reach this centre beside its own: of merged and dual lines.
  public List<Line> enteringHere() {
    List<Line> entering = new ArrayList<>();
    for (Line line : lines.all()) {
      if (line.mode() != Line.Mode.CENTRE && line.number().isPresent()) {
        entering.add(line);
      }
    }
    return entering;
  }
}
