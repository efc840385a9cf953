package org.hotline12345.acd.log;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.hotline12345.acd.AcdEvent;
import org.hotline12345.acd.Agent;
import org.hotline12345.acd.AgentId;
import org.hotline12345.acd.AgentState;
import org.hotline12345.acd.ContactId;
import org.hotline12345.acd.Conversation;
import org.hotline12345.acd.Decision;
import org.hotline12345.acd.Request;

/// Lines as JSON and back. The domain's records know nothing of it.
final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  static String write(Line line) throws JsonProcessingException {
    return MAPPER.writeValueAsString(line);
  }

  static Line read(String text) throws JsonProcessingException {
    return MAPPER.readValue(text, Line.class);
  }

  private static ObjectMapper mapper() {
    SimpleModule keys = new SimpleModule();
    keys.addKeyDeserializer(ContactId.class, new ContactKey());
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .registerModule(keys)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addMixIn(ContactId.class, Name.class)
            .addMixIn(AgentId.class, Name.class)
            .addMixIn(Request.class, Computed.class);
    for (Class<?> choice :
        List.of(
            AcdEvent.class,
            Decision.class,
            AgentState.class,
            Agent.Wish.class,
            Conversation.Phase.class)) {
      mapper.addMixIn(choice, Choice.class);
      for (Class<?> one : choice.getPermittedSubclasses()) {
        mapper.registerSubtypes(new NamedType(one, one.getSimpleName()));
      }
    }
    return mapper;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Choice {}

  private interface Name {
    @JsonValue
    String value();
  }

  @JsonIgnoreProperties({"priority", "urgent"})
  private interface Computed {}

  private static final class ContactKey extends KeyDeserializer {
    @Override
    public ContactId deserializeKey(String key, DeserializationContext context) {
      return new ContactId(key);
    }
  }
}
