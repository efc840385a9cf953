package org.hotline12345.classifier;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hotline12345.classifier.Analysis.Found;
import org.hotline12345.classifier.extraction.People;
import org.hotline12345.classifier.extraction.Phones;
import org.hotline12345.classifier.extraction.Places;
import org.hotline12345.classifier.linear.LinearModel;

/// Chooses among the lines. What says nothing about the matter (greetings, names, phone numbers,
/// street addresses) is hidden from the model first. Immutable and thread-safe.
public final class LineRouting {
  /// The model's label for calls that are no matter of any line: silence, pranks, wrong numbers.
  public static final String NOTHING = "nothing";

  /// Lines whose own matters are often emergencies.
  public static final Set<String> NEAR_EMERGENCIES =
      Set.of("emergency", "fire", "gas", "psychology");

  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:喂|你好|您好|那个|哎|诶|唉|嗯|呃|啊|是这样的|是这样|这样的|请问一下|请问|麻烦问一下|我想问一下|我想问下|我问一下|我问下|问一下|"
              + "我想咨询一下|我想咨询|咨询一下|我想反映一下|我想反映|我要反映|反映一下|师傅|同志|美女|姑娘|小姐姐|帅哥|老师|12345|市长热线|政府热线|是吗|是不是|吗|吧|，|。|,|\\s|！|？)+");
  private static final Pattern LOCALITY = Pattern.compile("[0-9]|区|街$|路$|小区|镇|村");
  private static final int ENOUGH = 3;

  /// A matcher goes deeper with every word of it.
  private static final int LONGEST_GREETING = 200;

  private final LinearModel model;

  LineRouting(LinearModel model) {
    this.model = model;
  }

  /// @throws IOException when the project was not built, so there is no model
  public static LineRouting load() throws IOException {
    return new LineRouting(ShippedClassifier.model("lines"));
  }

  /// All lines but no `nothing`, most probable first; probabilities are the model's, so they sum to
  /// less than 1.
  public List<LinearModel.Ranked> rank(String text) {
    return rankWithNothing(hidden(text)).stream()
        .filter(ranked -> !ranked.label().equals(NOTHING))
        .toList();
  }

  List<LinearModel.Ranked> rankWithNothing(String hidden) {
    return model.rank(hidden);
  }

  boolean knows(String hidden) {
    return model.known(hidden) > 0;
  }

  List<LinearModel.Phrase> reasons(String hidden, String line, int limit) {
    return model.reasons(hidden, line, limit);
  }

  /// The text with the same length, with spaces for what says nothing about the matter or must not
  /// be kept: greetings, names, phone numbers, street addresses.
  public static String hidden(String text) {
    return hidden(text, Places.in(text).stream().toList(), People.in(text), Phones.in(text));
  }

  /// The text with the same length, with spaces where nothing about the matter is said.
  static String hidden(String text, List<Found> places, List<Found> people, List<Found> phones) {
    var hidden = new StringBuilder(text);
    for (var place : places) {
      if (LOCALITY.matcher(place.value()).find() && !place.value().endsWith("公交")) {
        blank(hidden, place.start(), place.end());
      }
    }
    people.forEach(person -> blank(hidden, person.start(), person.end()));
    phones.forEach(phone -> blank(hidden, phone.start(), phone.end()));
    var greeting = GREETING.matcher(hidden).region(0, Math.min(LONGEST_GREETING, hidden.length()));
    if (greeting.find() && hidden.toString().strip().length() - greeting.end() >= ENOUGH) {
      blank(hidden, 0, greeting.end());
    }
    return hidden.toString();
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int at = start; at < end; at++) {
      text.setCharAt(at, ' ');
    }
  }
}
