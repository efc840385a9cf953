package org.hotline12345.channels.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hotline12345.channels.ChannelSettings;
import org.hotline12345.channels.Conversations;
import org.hotline12345.channels.Refusal;
import org.hotline12345.channels.Reply;
import org.hotline12345.channels.Signature;
import org.hotline12345.channels.StrictJson;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Contact;
import org.hotline12345.tickets.contact.Utterance;
import org.hotline12345.tickets.contact.Utterance.Media;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages of the city's own app, posted and fetched by the app's server. Thread-safe.
public final class AppInbox {
  private static final Logger LOG = LoggerFactory.getLogger(AppInbox.class);
  private static final String WORD = "[A-Za-z0-9._:@+-]{1,64}";

  private final ChannelSettings.App settings;
  private final Conversations conversations;

  public AppInbox(ChannelSettings.App settings, Conversations conversations) {
    this.settings = settings;
    this.conversations = conversations;
  }

  /// @throws Refusal 401
  public void authorize(String authorization) {
    if (!Signature.same("Bearer " + settings.key(), authorization)) {
      throw new Refusal(401, "wrong-key");
    }
  }

  /// Takes `{id, address, name?, text?, media?: {kind, reference}}`; a repeated id is stored once
  /// and answered as before.
  public Reply post(String authorization, byte[] body) {
    return Refusal.catching(
        "App",
        LOG,
        () -> {
          authorize(authorization);
          Contact contact = conversations.take(message(StrictJson.object(body))).contact();
          ObjectNode answer = StrictJson.newObject().put("contact", contact.id());
          contact.ticket().ifPresent(number -> answer.put("ticket", number));
          return new Reply(201, Reply.JSON, answer.toString());
        });
  }

  /// Our words to this citizen, after the one with this id.
  public Reply fetch(String authorization, String address, String after) {
    return Refusal.catching(
        "App",
        LOG,
        () -> {
          authorize(authorization);
          if (address == null || !address.matches(WORD)) {
            throw Refusal.malformed("address");
          }
          if (after != null && !after.matches("[0-9]{1,18}")) {
            throw Refusal.malformed("after");
          }
          return messages(
              conversations.ours(Channel.APP, address, after == null ? 0 : Long.parseLong(after)));
        });
  }

  private static Reply messages(List<Utterance> said) {
    ObjectNode answer = StrictJson.newObject();
    ArrayNode messages = answer.putArray("messages");
    for (Utterance utterance : said) {
      messages
          .addObject()
          .put("id", utterance.id())
          .put("at", utterance.at().toString())
          .put("from", utterance.speaker().name().toLowerCase(Locale.ROOT))
          .put("text", utterance.text());
    }
    return new Reply(200, Reply.JSON, answer.toString());
  }

  private static Conversations.Message message(JsonNode json) {
    Optional<Media> media = media(json.path("media"));
    String text =
        checked(json, "text", "(?s).{1,4000}")
            .filter(said -> !said.isBlank())
            .or(() -> media.map(m -> m.kind().equals("location") ? "[位置]" : "[附件]"))
            .orElseThrow(() -> Refusal.malformed("text"));
    return new Conversations.Message(
        Channel.APP,
        checked(json, "id", WORD).orElseThrow(() -> Refusal.malformed("id")),
        checked(json, "address", WORD).orElseThrow(() -> Refusal.malformed("address")),
        checked(json, "name", "[^\\p{Cntrl}]{1,100}"),
        text,
        media);
  }

  private static Optional<Media> media(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new Media(
            checked(json, "kind", "image|voice|video|location")
                .orElseThrow(() -> Refusal.malformed("media")),
            checked(json, "reference", "[\\x21-\\x7e]{1,1000}")
                .orElseThrow(() -> Refusal.malformed("media"))));
  }

  /// Absent is fine; present it must look so.
  private static Optional<String> checked(JsonNode json, String name, String pattern) {
    Optional<String> value = StrictJson.text(json, name);
    if (value.isPresent() && !value.get().matches(pattern)) {
      throw Refusal.malformed(name);
    }
    return value;
  }
}
