package org.hotline12345.tickets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hotline12345.classifier.Analysis.Kind;
import org.hotline12345.classifier.Analysis.Urgency;
import org.hotline12345.tickets.draft.FieldName;
import org.hotline12345.tickets.lines.Lines;

/// What comes from outside is checked here, before anything is looked up.
final class Checks {
  static final int MAX_TEXT = 4000;
  static final int MAX_REASON = 500;
  private static final int MAX_LIST = 20;

  private Checks() {}

  static Optional<Outcome> text(String field, String text, int longest, Because whenEmpty) {
    if (text.isBlank()) {
      return invalid(field, whenEmpty);
    }
    return text.length() > longest ? invalid(field, Because.TOO_LONG) : Optional.empty();
  }

  static Optional<Outcome> list(String field, List<String> values) {
    return values.size() > MAX_LIST ? invalid(field, Because.TOO_MANY) : Optional.empty();
  }

  static Optional<Outcome> invalid(String field, Because because) {
    return Optional.of(new Outcome.Invalid(field, because));
  }

  sealed interface Typed {
    record Good(Map<FieldName, String> values) implements Typed {}

    record Bad(Outcome outcome) implements Typed {}
  }

  /// @param fields by their API names
  static Typed fields(Map<String, String> fields, Lines lines) {
    var values = new EnumMap<FieldName, String>(FieldName.class);
    for (var entry : fields.entrySet()) {
      var name = FieldName.of(entry.getKey());
      if (name.isEmpty()) {
        return new Typed.Bad(new Outcome.Invalid("fields", Because.UNKNOWN_FIELD));
      }
      var value = entry.getValue().strip();
      var wrong = wrong(name.get(), value, lines);
      if (wrong.isPresent()) {
        return new Typed.Bad(new Outcome.Invalid(entry.getKey(), wrong.get()));
      }
      values.put(name.get(), value);
    }
    return new Typed.Good(values);
  }

  private static Optional<Because> wrong(FieldName name, String value, Lines lines) {
    if (value.length() > name.maxLength()) {
      return Optional.of(Because.TOO_LONG);
    }
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (name) {
      case LINE -> when(lines.find(value).isEmpty(), Because.UNKNOWN_LINE);
      case KIND -> when(!named(Kind.values(), value), Because.UNKNOWN_KIND);
      case URGENCY -> when(!named(Urgency.values(), value), Because.UNKNOWN_URGENCY);
      case TITLE, REQUEST, PLACE, PERSON, PHONE, TIME, ORGANISATION, AMOUNT, SUMMARY ->
          Optional.empty();
    };
  }

  private static Optional<Because> when(boolean wrong, Because because) {
    return wrong ? Optional.of(because) : Optional.empty();
  }

  private static boolean named(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(v -> v.name().equals(name));
  }
}
