package org.hotline12345.channels.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hotline12345.channels.Signature;
import org.hotline12345.channels.TestingRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class WeiboResourceTest {
  private final TestingRoom room = new TestingRoom();
  private final ResourceExtension http = WeChatResourceTest.extension(room);

  private WebTarget signedWith(String secret) {
    String timestamp = String.valueOf(room.clock.instant().toEpochMilli());
    return http.target("/channels/weibo")
        .queryParam("signature", Signature.of(secret, timestamp, "57155157"))
        .queryParam("timestamp", timestamp)
        .queryParam("nonce", "57155157");
  }

  private Response push(String json) {
    return signedWith(TestingRoom.WEIBO_SECRET).request().post(Entity.json(json));
  }

  private static String message(String type, String text, String data) {
    return """
        {"type":"%s","receiver_id":1902538057,"sender_id":2489518277,
         "created_at":"Mon Jul 16 18:09:20 +0800 2012","text":"%s","data":%s}"""
        .formatted(type, text, data);
  }

  @Test
  void theAddressIsVerifiedByEchoingTheString() {
    assertThat(
            signedWith(TestingRoom.WEIBO_SECRET)
                .queryParam("echostr", "abc")
                .request()
                .get(String.class))
        .isEqualTo("abc");
    assertThat(signedWith("guessed").queryParam("echostr", "abc").request().get().getStatus())
        .isEqualTo(403);
  }

  @Test
  void aMessageIsStoredOnceAcknowledgedTheSameAndAsksForAnAgent() {
    String first = push(message("text", "路灯不亮", "{}")).readEntity(String.class);
    assertThat(URLDecoder.decode(first, StandardCharsets.UTF_8))
        .contains("\"receiver_id\":2489518277")
        .contains(room.onlyContact().ticket().orElseThrow());
    assertThat(push(message("text", "路灯不亮", "{}")).readEntity(String.class)).isEqualTo(first);
    assertThat(room.log.said()).hasSize(1);
    assertThat(room.waiting()).containsExactly(room.onlyContact().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image|{"vfid":821804459,"tovfid":821804469}|image|821804469
          voice|{"vfid":1,"tovfid":2}|voice|2
          position|{"longitude":"106.8","latitude":"39.673"}|location|39.673000,106.800000
          position|{"longitude":106.8,"latitude":39.673}|location|39.673000,106.800000
          """)
  void pictureVoiceAndPlaceAreTakenWithTheirMedia(
      String type, String data, String kind, String reference) {
    assertThat(push(message(type, "发来一条消息", data)).getStatus()).isEqualTo(200);
    assertThat(room.log.said())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.media().orElseThrow().kind()).isEqualTo(kind);
              assertThat(said.media().orElseThrow().reference()).isEqualTo(reference);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "mention", "hologram"})
  void eventsAndUnknownKindsAreAcknowledgedWithoutATrace(String type) {
    assertThat(push(message(type, "x", "{\"subtype\":\"follow\"}")).getStatus()).isEqualTo(200);
    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"type\":\"text\"}",
        "{\"type\":\"text\",\"type\":\"text\"}",
        "{\"type\":\"text\",\"text\":\"a\",\"sender_id\":\"a'b\",\"receiver_id\":1}",
        "{\"type\":\"text\",\"text\":{},\"sender_id\":1,\"receiver_id\":1}",
        "{\"type\":\"position\",\"sender_id\":1,\"receiver_id\":1,"
            + "\"data\":{\"latitude\":999,\"longitude\":0}}",
        "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
        "{} {}",
        "{\"a\":1111111111111111111111111111111111111111111}"
      })
  void oddJsonIsRefused(String json) {
    assertThat(push(json).getStatus()).isEqualTo(400);
    nothingIsStored();
  }

  @Test
  void aWrongOrStaleSignatureIsRefused() {
    assertThat(signedWith("guessed").request().post(Entity.json("{}")).getStatus()).isEqualTo(403);
    WebTarget old = signedWith(TestingRoom.WEIBO_SECRET);
    room.clock.advance(Duration.ofMinutes(11));
    assertThat(old.request().post(Entity.json(message("text", "x", "{}"))).getStatus())
        .isEqualTo(403);
    nothingIsStored();
  }

  @Test
  void aLargeBodyIsRefused() {
    assertThat(push(" ".repeat(65 * 1024)).getStatus()).isEqualTo(413);
  }

  private void nothingIsStored() {
    assertThat(room.log.contacts()).isEmpty();
    assertThat(room.waiting()).isEmpty();
  }
}
