package org.hotline12345.tickets.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.hotline12345.tickets.TicketEvent;
import org.hotline12345.tickets.TicketState;

/// Tickets and events as the JSON that is stored. Unknown properties are ignored, so that a newer
/// version's rows can be read.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .addMixIn(TicketEvent.class, Typed.class)
          .addMixIn(TicketState.class, Typed.class)
          .build();

  static {
    for (var type : TicketEvent.class.getPermittedSubclasses()) {
      MAPPER.registerSubtypes(new NamedType(type, name(type)));
    }
    for (var type : TicketState.class.getPermittedSubclasses()) {
      MAPPER.registerSubtypes(new NamedType(type, name(type)));
    }
  }

  private Json() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  /// `CallBackStarted` as `CALL_BACK_STARTED`.
  static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("stored JSON that is no " + type.getSimpleName(), e);
    }
  }
}
