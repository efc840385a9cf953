package org.hotline12345.telephony.speech.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hotline12345.telephony.speech.Said;
import org.hotline12345.telephony.speech.Sentence;
import org.hotline12345.telephony.speech.Word;

/// Vosk's answers: `{"result": [{"word", "start", "end", "conf"}], "text"}` and
/// `{"partial"}`.
final class VoskJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private VoskJson() {}

  static Optional<Said> said(String json) {
    List<Word> words = new ArrayList<>();
    boolean known = false;
    for (JsonNode word : parse(json).path("result")) {
      long start = millis(word.path("start"));
      String text = word.path("word").asText();
      words.add(
          new Word(
              text,
              start,
              Math.max(start, millis(word.path("end"))),
              word.path("conf").asDouble()));
      known |= !Sentence.isUnknown(text);
    }
    return known ? Optional.of(new Said(words)) : Optional.empty();
  }

  static String partial(String json) {
    return parse(json).path("partial").asText();
  }

  /// Whether this answer ends a sentence, perhaps an empty one.
  static boolean ended(String json) {
    return parse(json).has("text");
  }

  private static long millis(JsonNode seconds) {
    return Math.max(0, Math.round(seconds.asDouble() * 1000));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Vosk answered something that is not JSON", broken);
    }
  }
}
