package org.hotline12345.tickets.draft;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a ticket, each with its origin.
///
/// @param facts what else a department wants to know about such a matter, by the name that
///     `config/questions.yml` gives it
public record Draft(
    Map<FieldName, Field> fields, Suggestions suggestions, Map<String, Field> facts) {
  public static final Draft EMPTY = new Draft(Map.of(), Suggestions.NONE, Map.of());

  /// Drafts stored before there were facts have none.
  public Draft {
    var copy = new EnumMap<FieldName, Field>(FieldName.class);
    copy.putAll(fields);
    fields = Collections.unmodifiableMap(copy);
    facts = facts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  public Optional<Field> field(FieldName name) {
    return Optional.ofNullable(fields.get(name));
  }

  public Optional<String> value(FieldName name) {
    return field(name).map(Field::value);
  }

  /// What an agent typed; a blank value clears the field so that it may be learnt again.
  public Draft typed(Map<FieldName, String> values) {
    var next = new EnumMap<FieldName, Field>(FieldName.class);
    next.putAll(fields);
    values.forEach(
        (name, value) -> {
          if (value.isBlank()) {
            next.remove(name);
          } else if (!value(name).equals(Optional.of(value.strip())) || typed(name)) {
            next.put(name, Field.typed(value.strip()));
          }
        });
    return new Draft(next, suggestions, facts);
  }

  /// What was heard or derived; never replaces what an agent typed.
  public Draft learnt(FieldName name, Field field) {
    if (typed(name)) {
      return this;
    }
    var next = new EnumMap<FieldName, Field>(FieldName.class);
    next.putAll(fields);
    next.put(name, field);
    return new Draft(next, suggestions, facts);
  }

  /// A fact heard; the first telling of it stays.
  Draft fact(String name, Field field) {
    if (facts.containsKey(name)) {
      return this;
    }
    var next = new LinkedHashMap<>(facts);
    next.put(name, field);
    return new Draft(fields, suggestions, next);
  }

  public Draft with(Suggestions next) {
    return new Draft(fields, next, facts);
  }

  /// Whether an agent typed it.
  boolean typed(FieldName name) {
    return field(name).map(Field::by).equals(Optional.of(Field.By.AGENT));
  }
}
