package org.hotline12345.channels.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import org.hotline12345.channels.TestingRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class AppResourceTest {
  private final TestingRoom room = new TestingRoom();
  private final ResourceExtension http = WeChatResourceTest.extension(room);

  private Response post(String authorization, String json) {
    return http.target("/channels/app/messages")
        .request()
        .header("Authorization", authorization)
        .post(Entity.json(json));
  }

  private Response post(String json) {
    return post("Bearer " + TestingRoom.APP_KEY, json);
  }

  private JsonNode fetch(String after) {
    return http.target("/channels/app/messages")
        .queryParam("address", "u1")
        .queryParam("after", after)
        .request()
        .header("Authorization", "Bearer " + TestingRoom.APP_KEY)
        .get(JsonNode.class)
        .path("messages");
  }

  @Test
  void aMessageIsStoredOnceAndItsTicketTold() {
    String json = "{\"id\":\"m1\",\"address\":\"u1\",\"name\":\"王女士\",\"text\":\"停水了\"}";
    String first = post(json).readEntity(String.class);
    assertThat(first).contains(room.onlyContact().ticket().orElseThrow());
    assertThat(post(json).readEntity(String.class)).isEqualTo(first);
    assertThat(room.onlyContact().name()).contains("王女士");
    assertThat(room.log.said()).hasSize(1);
    assertThat(room.waiting()).containsExactly(room.onlyContact().id());
  }

  @Test
  void ourRepliesAreFetchedEachOnce() {
    post("{\"id\":\"m1\",\"address\":\"u1\",\"text\":\"停水了\"}");
    room.agentSaid(room.onlyContact(), "已派抢修人员");
    room.agentSaid(room.onlyContact(), "预计两小时恢复");
    JsonNode all = fetch("0");
    assertThat(all.findValuesAsText("text")).containsExactly("已派抢修人员", "预计两小时恢复");
    assertThat(fetch(all.get(0).path("id").asText()).findValuesAsText("text"))
        .containsExactly("预计两小时恢复");
  }

  @Test
  void aPictureNeedsNoText() {
    post(
        "{\"id\":\"m1\",\"address\":\"u1\","
            + "\"media\":{\"kind\":\"image\",\"reference\":\"https://a.example/1\"}}");
    assertThat(room.log.said())
        .singleElement()
        .satisfies(u -> assertThat(u.text()).isEqualTo("[附件]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"m1\",\"address\":\"u1\"}",
        "{\"id\":\"m1\",\"address\":\"u1\",\"text\":\"  \"}",
        "{\"id\":\"m 1\",\"address\":\"u1\",\"text\":\"a\"}",
        "{\"id\":\"m1\",\"address\":\"<script>\",\"text\":\"a\"}",
        "{\"address\":\"u1\",\"text\":\"a\"}",
        "{\"id\":\"m1\",\"text\":\"a\"}",
        "{\"id\":\"m1\",\"address\":\"u1\",\"text\":\"a\",\"media\":{\"kind\":\"exe\"}}",
        "{\"id\":\"m1\",\"address\":\"u1\",\"text\":\"a\",\"name\":\"a\\u0000b\"}",
        "text"
      })
  void oddMessagesAreRefused(String json) {
    assertThat(post(json).getStatus()).isEqualTo(400);
    assertThat(room.log.contacts()).isEmpty();
  }

  @Test
  void aWrongKeyIsRefused() {
    String json = "{\"id\":\"m1\",\"address\":\"u1\",\"text\":\"a\"}";
    assertThat(post("Bearer guessed", json).getStatus()).isEqualTo(401);
    assertThat(http.target("/channels/app/messages").request().get().getStatus()).isEqualTo(401);
    assertThat(room.log.contacts()).isEmpty();
  }
}
