package org.hotline12345.channels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JSON from strangers: one object, shallow, no key twice, nothing behind it, UTF-8.
public final class StrictJson {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_STRING = 20_000;
  private static final int MAX_NUMBER = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .maxNumberLength(MAX_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /// @throws Refusal 400
  public static JsonNode object(byte[] body) {
    try {
      JsonNode node = MAPPER.readTree(utf8(body));
      if (node == null || !node.isObject()) {
        throw Refusal.malformed("not-an-object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw Refusal.malformed("malformed-json");
    }
  }

  /// @throws Refusal 400
  public static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.malformed("not-utf-8");
    }
  }

  /// The text or whole number under this name, if it is one.
  public static Optional<String> text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() || value.isIntegralNumber()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  public static Optional<Double> number(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isNumber()) {
      return Optional.of(value.asDouble());
    }
    return value.isTextual() && value.asText().matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")
        ? Optional.of(Double.valueOf(value.asText()))
        : Optional.empty();
  }

  public static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }
}
