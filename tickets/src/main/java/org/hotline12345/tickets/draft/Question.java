package org.hotline12345.tickets.draft;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a department wants to know about a kind of matter.
///
/// @param name what the answer is called on the desk
/// @param field when the answer is a field of the ticket
/// @param ask the words for the agent
/// @param asked matches an agent's question for it
/// @param told finds the answer in what the citizen says unasked; its first group, else the whole
/// @param when only for matters in whose request this occurs
public record Question(
    String name,
    Optional<FieldName> field,
    String ask,
    Optional<Pattern> asked,
    Optional<Pattern> told,
    Optional<Pattern> when) {

  boolean concerns(String request) {
    return when.map(words -> words.matcher(request).find()).orElse(true);
  }
}
