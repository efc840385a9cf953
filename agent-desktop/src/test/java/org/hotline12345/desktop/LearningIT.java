package org.hotline12345.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The road of a correction through the joined rooms: a message that is routed wrongly, the
/// dispatcher's choice, a training, the next such message; and back again.
class LearningIT {
  /// Nobody has told the shipped model that this city calls the little train of its park so.
  private static final String UNKNOWN_WORD = "小火轮停了三天了，孩子白高兴一场";

  private static final String NEXT_LIKE_IT = "昨天小火轮又没开";
  private static final String RIGHT = "tourism";

  private static TestingHotline hotline;
  private static int messages;

  @BeforeAll
  static void start() throws Exception {
    hotline = new TestingHotline("http://127.0.0.1:9");
  }

  @AfterAll
  static void stop() throws Exception {
    hotline.close();
  }

  @Test
  void aCorrectionChangesTheNextSuggestionUntilItIsTakenBack() throws Exception {
    TestingPerson manager = hotline.signIn("manager");
    TestingPerson dispatcher = hotline.signIn("dispatcher");
    manager.post("/api/learning/training", "").expect(409);
    JsonNode day = overview(manager).at("/days/0");
    JsonNode known = message("路灯坏了好几天没人修");
    dispatch(dispatcher, known, suggested(known));
    String before = suggested(message(NEXT_LIKE_IT));
    JsonNode corrected = message(UNKNOWN_WORD + "，我电话13812345678");
    String wrong = suggested(corrected);
    assertThat(before).isNotEqualTo(RIGHT);
    assertThat(wrong).isNotEqualTo(RIGHT);

    dispatch(dispatcher, corrected, RIGHT);
    JsonNode gathered = awaitWaiting(manager, 1);
    assertThat(gathered.at("/days/0/dispatched").asInt())
        .isEqualTo(day.path("dispatched").asInt() + 2);
    assertThat(gathered.at("/days/0/right").asInt()).isEqualTo(day.path("right").asInt() + 1);
    assertThat(gathered.path("confusions"))
        .anyMatch(
            pair ->
                pair.path("suggested").asText().equals(wrong)
                    && pair.path("chosen").asText().equals(RIGHT));
    JsonNode example = examples(dispatcher, wrong).get(0);
    assertThat(example.path("ticket")).isEqualTo(corrected.path("number"));
    assertThat(example.path("words").asText()).contains("小火轮").doesNotContain("13812345678");

    manager.post("/api/learning/training", "").expect(202);
    manager.post("/api/learning/training", "").expect(409);
    JsonNode trained = awaitTrained(manager);
    assertThat(trained.at("/versions/0/usable").asBoolean()).isTrue();
    assertThat(trained.at("/versions/0/by").asText()).isEqualTo("manager");
    assertThat(trained.at("/versions/0/current").asBoolean()).isTrue();
    assertThat(trained.at("/versions/0/corrections").asInt()).isEqualTo(1);
    assertThat(trained.at("/versions/0/keptBack/texts").asInt()).isGreaterThan(500);
    assertThat(trained.path("waiting").asInt()).isZero();
    assertThat(suggested(message(NEXT_LIKE_IT))).isEqualTo(RIGHT);

    use(manager, "shipped").expect(204);
    assertThat(suggested(message(NEXT_LIKE_IT))).isEqualTo(before);
    use(manager, "000001").expect(204);
    assertThat(suggested(message(NEXT_LIKE_IT))).isEqualTo(RIGHT);
    use(manager, "000007").expect(422);
    assertThat(hotline.signIn("admin").get("/api/audit").expect(200).response().body())
        .contains("model-version")
        .contains("1 corrections");
  }

  @Test
  void anExampleMayBeLeftOutAndTakenInAgain() throws Exception {
    TestingPerson dispatcher = hotline.signIn("dispatcher");
    TestingPerson manager = hotline.signIn("manager");
    JsonNode ticket = message("公园的厕所一直锁着");
    String wrong = suggested(ticket);
    dispatch(dispatcher, ticket, "gas");
    Awaitility.await().until(() -> number(ticket).equals(newest(dispatcher, wrong)));
    String id = examples(dispatcher, wrong, "gas").get(0).path("id").asText();
    String exclusion = "/api/learning/examples/" + id + "/exclusion";
    int waiting = overview(manager).path("waiting").asInt();
    dispatcher.put(exclusion, "{\"excluded\":true}").expect(204);
    assertThat(overview(manager).path("waiting").asInt()).isEqualTo(waiting - 1);
    assertThat(examples(dispatcher, wrong, "gas").get(0).path("excluded").asBoolean()).isTrue();
    dispatcher.put(exclusion, "{}").expect(400);
    dispatcher.put("/api/learning/examples/99999999/exclusion", "{\"excluded\":true}").expect(404);
  }

  private static String newest(TestingPerson person, String suggested) throws Exception {
    return examples(person, suggested, "gas").path(0).path("ticket").asText();
  }

  private static JsonNode examples(TestingPerson person, String suggested) throws Exception {
    return examples(person, suggested, RIGHT);
  }

  private static JsonNode examples(TestingPerson person, String suggested, String chosen)
      throws Exception {
    String query = "?suggested=" + suggested + "&chosen=" + chosen;
    return person.get("/api/learning/examples" + query).expect(200).json().path("examples");
  }

  private static JsonNode overview(TestingPerson manager) throws Exception {
    return manager.get("/api/learning").expect(200).json();
  }

  private static JsonNode awaitWaiting(TestingPerson manager, int corrections) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> overview(manager), seen -> seen.path("waiting").asInt() == corrections);
  }

  private static JsonNode awaitTrained(TestingPerson manager) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> overview(manager), seen -> seen.path("running").isMissingNode());
  }

  private static TestingPerson.Answer use(TestingPerson manager, String version) throws Exception {
    return manager.put("/api/learning/current", "{\"version\":\"" + version + "\"}");
  }

  /// A new citizen's message by the app, and the ticket that it became.
  private static JsonNode message(String text) throws Exception {
    String citizen = "citizen-" + ++messages;
    JsonNode answer =
        hotline
            .nobody()
            .send(
                "POST",
                "/channels/app/messages",
                "{\"id\":\"%s\",\"address\":\"%s\",\"text\":\"%s\"}"
                    .formatted(messages, citizen, text),
                "Authorization",
                "Bearer " + TestingHotline.SECRET)
            .expect(201)
            .json();
    String path = "/api/tickets/" + answer.path("ticket").asText();
    return hotline.signIn("agent2").get(path).expect(200).json();
  }

  private static String number(JsonNode ticket) {
    return ticket.path("number").asText();
  }

  private static String suggested(JsonNode ticket) {
    return ticket.at("/suggestions/lines/0/code").asText();
  }

  private static void dispatch(TestingPerson dispatcher, JsonNode ticket, String line)
      throws Exception {
    String path = "/api/tickets/" + number(ticket);
    long version = dispatcher.get(path).expect(200).json().path("version").asLong();
    dispatcher
        .put(path + "/dispatch", "{\"version\":%d,\"line\":\"%s\"}".formatted(version, line))
        .expect(200);
  }
}
