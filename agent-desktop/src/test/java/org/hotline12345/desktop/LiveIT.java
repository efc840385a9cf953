package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.awaitility.Awaitility;
import org.hotline12345.channels.Signature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The road of a message through the joined rooms: a signed and encrypted push from WeChat to the
/// agent's page, its draft, its knowledge, and back.
class LiveIT {
  private static TestingWeChatApi weChat;
  private static TestingHotline hotline;

  @BeforeAll
  static void start() throws Exception {
    weChat = new TestingWeChatApi();
    hotline = new TestingHotline(weChat.address());
  }

  @AfterAll
  static void stop() throws Exception {
    hotline.close();
    weChat.close();
  }

  /// Nobody waits in the queue when the next test begins.
  @AfterEach
  void emptyTheQueue() throws Exception {
    TestingPerson agent = hotline.signIn("agent4");
    agent.put("/api/agent/status", "{\"state\":\"READY\"}").expect(200);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> closedAll(agent));
    agent.put("/api/agent/status", "{\"state\":\"SIGNED_OUT\"}").expect(200);
  }

  private static boolean closedAll(TestingPerson agent) throws Exception {
    boolean all = true;
    for (JsonNode contact :
        agent.get("/api/contacts?limit=50").expect(200).json().path("contacts")) {
      if (!contact.path("phase").asText().equals("ENDED")) {
        all = false;
        String path = "/api/contacts/" + contact.path("id").asText();
        agent.put(path + "/acceptance", "{}");
        agent.put(path + "/closure", "{}");
        agent.post("/api/agent/wrap-up-completion", "");
      }
    }
    return all;
  }

  @Test
  void aWeChatMessageBecomesAnOfferADraftKnowledgeAndAnAnswer() throws Exception {
    TestingPerson agent = hotline.signIn("agent1");
    try (TestingPage page = new TestingPage(hotline, agent)) {
      page.await("snapshot");
      agent.put("/api/agent/status", "{\"state\":\"READY\"}").expect(200);
      page.await("agent", message -> message.path("status").path("state").asText().equals("READY"));

      push("oHeating_00000000000000000001", "我家在海勃湾区新华西街十二号，暖气不热", "1001");
      JsonNode offer = page.await("offer");
      String id = offer.path("contact").path("id").asText();
      String ticket = offer.path("contact").path("ticket").asText();
      assertThat(offer.path("contact").path("phase").asText()).isEqualTo("OFFERED");
      assertThat(offer.path("contact").path("arrivedAt").asText()).matches("2.*T.*Z");

      JsonNode contact = agent.put("/api/contacts/" + id + "/acceptance", "{}").expect(200).json();
      assertThat(contact.path("utterances")).hasSize(1);
      JsonNode draft = page.await("draft").path("ticket");
      assertThat(draft.path("number").asText()).isEqualTo(ticket);
      assertThat(draft.path("lineCode").asText()).isEqualTo("heating");
      assertThat(draft.path("fields").path("place").path("value").asText()).contains("新华西街");
      JsonNode evidence = draft.path("fields").path("place").path("evidence").path(0);
      assertThat(
              "我家在海勃湾区新华西街十二号，暖气不热"
                  .substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
          .contains("新华西街");
      assertThat(draft.path("suggestions").path("missing").toString()).contains("室温");
      assertThat(page.await("knowledge").path("articles"))
          .anyMatch(article -> article.path("line").asText().equals("heating"));

      push("oHeating_00000000000000000001", "还闻到煤气味", "1002");
      page.await("utterance", said -> said.path("utterance").path("text").asText().contains("煤气"));
      page.await("alarm", alarm -> alarm.path("service").asText().equals("gas"));

      agent.post("/api/contacts/" + id + "/messages", "{\"text\":\"您好，马上处理\"}").expect(201);
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> weChat.sent().stream().anyMatch(body -> body.contains("您好，马上处理")));
      page.await(
          "utterance", said -> said.path("utterance").path("speaker").asText().equals("AGENT"));

      try (TestingPage second = new TestingPage(hotline, agent)) {
        JsonNode mine = second.await("snapshot").path("contacts").get(0);
        assertThat(mine.path("id").asText()).isEqualTo(id);
        assertThat(mine.path("utterances")).hasSize(3);
        assertThat(mine.path("draft").path("number").asText()).isEqualTo(ticket);
        second.await("alarm", alarm -> alarm.path("service").asText().equals("gas"));
        second.await("knowledge");
      }
      String marks = "/api/contacts/" + id + "/marks";
      agent.put(marks, "{\"marks\":[\"SENIOR\"]}").expect(200);
      assertThat(
              agent
                  .get(
                      "/api/citizens/history?channel=WECHAT&address="
                          + contact.path("address").asText())
                  .expect(200)
                  .json()
                  .path("marks")
                  .toString())
          .isEqualTo("[\"SENIOR\"]");
      agent.put(marks, "{\"marks\":[\"RICH\"]}").expect(422);
      agent.put(marks, "{}").expect(400);
      hotline.signIn("agent2").put(marks, "{\"marks\":[]}").expect(404);
      assertThat(hotline.signIn("admin").get("/api/audit?limit=50").expect(200).json().toString())
          .contains("mark-citizen");
      agent.put("/api/contacts/" + id + "/closure", "{}").expect(200);
      page.await(
          "draft",
          seen ->
              seen.path("ticket")
                  .path("fields")
                  .path("summary")
                  .path("value")
                  .asText()
                  .contains("市民反映"));
      page.await("contact", seen -> seen.path("contact").path("phase").asText().equals("ENDED"));
      agent.put("/api/agent/status", "{\"state\":\"SIGNED_OUT\"}").expect(200);
    }
  }

  @Test
  void aPushSentTwiceIsOneTicketAndAWrongSignatureIsNone() throws Exception {
    TestingPerson dispatcher = hotline.signIn("dispatcher");
    int before = tickets(dispatcher);
    push("oLamp_0000000000000000000001", "路灯坏了好几天没人修", "2001");
    push("oLamp_0000000000000000000001", "路灯坏了好几天没人修", "2001");
    assertThat(tickets(dispatcher)).isEqualTo(before + 1);
    var forged =
        hotline
            .nobody()
            .send(
                "POST",
                "/channels/wechat?signature=0000&timestamp=1&nonce=2",
                xml(OPENID, "<Content>x</Content><MsgId>2002</MsgId>"),
                "Content-Type",
                "text/xml");
    assertThat(forged.response().statusCode()).isEqualTo(403);
    assertThat(tickets(dispatcher)).isEqualTo(before + 1);
  }

  @Test
  void onlyThoseWhoAreSignedInAndFromOurSiteMayWatch() throws Exception {
    TestingPerson agent = hotline.signIn("agent2");
    URI live = URI.create("ws" + hotline.address("/api/live").toString().substring(4));
    WebSocket.Builder stranger = hotline.nobody().client().newWebSocketBuilder();
    assertThatThrownBy(() -> stranger.buildAsync(live, new WebSocket.Listener() {}).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("WebSocketHandshakeException");
    WebSocket.Builder foreign =
        agent
            .client()
            .newWebSocketBuilder()
            .header("Cookie", "hotline_session=" + agent.cookie())
            .header("Origin", "http://evil.example");
    assertThatThrownBy(() -> foreign.buildAsync(live, new WebSocket.Listener() {}).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  void signingOutClosesThePage() throws Exception {
    TestingPerson agent = hotline.signIn("agent2");
    try (TestingPage page = new TestingPage(hotline, agent)) {
      page.await("snapshot");
      page.say("{\"type\":\"ping\"}");
      page.await("pong");
      agent.send("DELETE", "/api/session", "").expect(204);
      assertThat(page.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  void aReadyAgentWhosePageIsGoneIsPausedAndReturnsReady() throws Exception {
    TestingPerson agent = hotline.signIn("agent3");
    try (TestingPage page = new TestingPage(hotline, agent)) {
      page.await("snapshot");
      agent.put("/api/agent/status", "{\"state\":\"READY\"}").expect(200);
    }
    TestingPerson manager = hotline.signIn("manager");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(state(manager, "agent3")).isEqualTo("PAUSED"));
    try (TestingPage page = new TestingPage(hotline, agent)) {
      page.await("snapshot");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(state(manager, "agent3")).isEqualTo("READY"));
    }
    agent.put("/api/agent/status", "{\"state\":\"SIGNED_OUT\"}").expect(200);
  }

  @Test
  void anAddressIsMaskedOutsideTheHandlingRoles() throws Exception {
    push(OPENID, "请问公积金怎么提取", "3001");
    JsonNode shown = hotline.signIn("manager").get("/api/contacts?limit=1").expect(200).json();
    assertThat(shown.path("contacts").get(0).path("address").asText()).contains("****");
    JsonNode plain = hotline.signIn("agent2").get("/api/contacts?limit=1").expect(200).json();
    assertThat(plain.path("contacts").get(0).path("address").asText()).isEqualTo(OPENID);
  }

  private static final String OPENID = "oCitizen_0000000000000000001";

  private static String state(TestingPerson manager, String agent) throws Exception {
    for (JsonNode one : manager.get("/api/board").expect(200).json().at("/agents/list")) {
      if (one.path("agent").asText().equals(agent)) {
        return one.path("state").asText();
      }
    }
    return "none";
  }

  private static int tickets(TestingPerson dispatcher) throws Exception {
    return dispatcher.get("/api/tickets?limit=200").expect(200).json().path("tickets").size();
  }

  private static String xml(String citizen, String fields) {
    return "<xml><ToUserName>gh_12345</ToUserName><FromUserName>"
        + citizen
        + "</FromUserName><CreateTime>1763859600</CreateTime><MsgType>text</MsgType>"
        + fields
        + "</xml>";
  }

  /// As WeChat does it: signed, and encrypted by its own recipe.
  private static void push(String citizen, String text, String messageId) throws Exception {
    String timestamp = Long.toString(System.currentTimeMillis() / 1000);
    String nonce = "889921";
    String sealed =
        new WxCryptUtil(TestingHotline.SECRET, TestingHotline.AES_KEY, TestingHotline.APP_ID)
            .encrypt(
                "0123456789abcdef",
                xml(citizen, "<Content>" + text + "</Content><MsgId>" + messageId + "</MsgId>"));
    String query =
        "signature=%s&timestamp=%s&nonce=%s&encrypt_type=aes&msg_signature=%s"
            .formatted(
                Signature.of(TestingHotline.SECRET, timestamp, nonce),
                timestamp,
                nonce,
                URLEncoder.encode(
                    Signature.of(TestingHotline.SECRET, timestamp, nonce, sealed),
                    StandardCharsets.UTF_8));
    hotline
        .nobody()
        .send(
            "POST",
            "/channels/wechat?" + query,
            "<xml><ToUserName>gh_12345</ToUserName><Encrypt>" + sealed + "</Encrypt></xml>",
            "Content-Type",
            "text/xml; charset=UTF-8")
        .expect(200);
  }
}
