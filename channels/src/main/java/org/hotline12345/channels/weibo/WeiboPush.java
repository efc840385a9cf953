package org.hotline12345.channels.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hotline12345.channels.Conversations.Message;
import org.hotline12345.channels.Place;
import org.hotline12345.channels.Refusal;
import org.hotline12345.channels.StrictJson;
import org.hotline12345.tickets.contact.Channel;
import org.hotline12345.tickets.contact.Utterance.Media;

/// What Weibo pushes, read. Events and kinds that are not known are acknowledged and leave no
// trace.
final class WeiboPush {
  private static final int FINGERPRINT_BYTES = 12;
  private static final int MAX_TEXT = 4000;

  private WeiboPush() {}

  /// @throws Refusal 400 if a field is missing or odd
  static Optional<Message> message(JsonNode push, byte[] body) {
    String type = StrictJson.text(push, "type").orElseThrow(() -> Refusal.malformed("type"));
    JsonNode data = push.path("data");
    return switch (type) {
      case "text" -> {
        String text =
            StrictJson.text(push, "text")
                .filter(said -> !said.isBlank() && said.length() <= MAX_TEXT)
                .orElseThrow(() -> Refusal.malformed("text"));
        yield Optional.of(said(push, body, text, Optional.empty()));
      }
      case "image" -> Optional.of(said(push, body, "[图片]", file(data, "image")));
      case "voice" -> Optional.of(said(push, body, "[语音]", file(data, "voice")));
      case "position" -> Optional.of(said(push, body, "[位置]", place(data)));
      default -> Optional.empty();
    };
  }

  private static Message said(JsonNode push, byte[] body, String text, Optional<Media> media) {
    number(push, "receiver_id");
    String sender = number(push, "sender_id");
    return new Message(
        Channel.WEIBO, sender + ":" + fingerprint(body), sender, Optional.empty(), text, media);
  }

  private static String number(JsonNode push, String name) {
    return StrictJson.text(push, name)
        .filter(value -> value.matches("[0-9]{1,19}"))
        .orElseThrow(() -> Refusal.malformed(name));
  }

  /// Weibo numbers no messages. A retry is the same text to the byte, the time of writing included.
  private static String fingerprint(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Optional<Media> file(JsonNode data, String kind) {
    return StrictJson.text(data, "tovfid")
        .or(() -> StrictJson.text(data, "vfid"))
        .filter(reference -> reference.length() <= 200)
        .map(reference -> new Media(kind, reference));
  }

  private static Optional<Media> place(JsonNode data) {
    return Optional.of(new Place(degrees(data, "latitude"), degrees(data, "longitude")).media());
  }

  private static double degrees(JsonNode data, String name) {
    return StrictJson.number(data, name).orElseThrow(() -> Refusal.malformed(name));
  }
}
