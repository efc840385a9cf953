package org.hotline12345.classifier;

import java.math.BigDecimal;
import java.util.List;
import org.hotline12345.classifier.Analysis.Found;

/// What a text names, each with its span.
///
/// @param places all of them, in the order of the text; [Analysis#where()] is the best
/// @param idNumbers of people: 18 characters with a right check digit, the old 15, or any such
///     number that was announced as one
/// @param plates of vehicles, without separators
/// @param cards numbers that look like those of bank cards
public record Details(
    List<Location> places,
    List<Found> organisations,
    List<Found> idNumbers,
    List<Found> plates,
    List<Found> cards,
    List<Amount> amounts,
    List<Emotion> emotions) {
  public static final Details NONE =
      new Details(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Details {
    places = List.copyOf(places);
    organisations = List.copyOf(organisations);
    idNumbers = List.copyOf(idNumbers);
    plates = List.copyOf(plates);
    cards = List.copyOf(cards);
    amounts = List.copyOf(amounts);
    emotions = List.copyOf(emotions);
  }

  public record Amount(String phrase, BigDecimal yuan, int start, int end) {}

  /// @param level 1 noticeable, 2 strong, 3 act now
  public record Emotion(Feeling feeling, int level, String phrase, int start, int end) {}

  public enum Feeling {
    ANGER,
    /// Threatens to petition higher offices, to go to the press or to take it to the street.
    PETITION,
    DESPAIR,
    CRYING
  }
}
